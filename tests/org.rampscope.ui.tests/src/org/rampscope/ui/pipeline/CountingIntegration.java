/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.pipeline;

import java.util.List;
import java.util.Map;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.Frames;
import org.rampscope.core.Pattern;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.progress.Progress;
import org.rampscope.operations.FrameOperation;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.powder.AzimuthalIntegrationOperation;

/** The integration itself, and how often its parts were asked for. */
final class CountingIntegration implements FrameOperation<AzimuthalIntegrationOperation.Settings> {

	private final AzimuthalIntegrationOperation integration = new AzimuthalIntegrationOperation();
	private int maps;
	private int frames;
	private int notes;

	/** @return how many maps were built, frames integrated and times notes were asked for since the last call */
	List<Integer> counted() {
		List<Integer> all = List.of(maps, frames, notes);
		maps = 0;
		frames = 0;
		notes = 0;
		return all;
	}

	@Override
	public OperationInfo info() {
		return integration.info();
	}

	@Override
	public AzimuthalIntegrationOperation.Settings defaults() {
		return integration.defaults();
	}

	@Override
	public void check(AzimuthalIntegrationOperation.Settings settings, RunContext context) {
		integration.check(settings, context);
	}

	@Override
	public Reducer prepare(AzimuthalIntegrationOperation.Settings settings, Ramp<Frames> series, RunContext context, Progress progress) {
		maps++;
		Reducer reducer = integration.prepare(settings, series, context, progress);
		return new Reducer() {

			@Override
			public RadialAxis axis() {
				return reducer.axis();
			}

			@Override
			public RampHeader header() {
				return reducer.header();
			}

			@Override
			public Map<String, String> contentHashes() {
				return reducer.contentHashes();
			}

			@Override
			public List<String> notes() {
				notes++;
				return reducer.notes();
			}

			@Override
			public Pattern reduce(Dataset frame) {
				frames++;
				return reducer.reduce(frame);
			}
		};
	}
}
