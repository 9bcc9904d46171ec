/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.FrameSeries;
import org.rampscope.core.Geometry;
import org.rampscope.core.Pattern;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.nexus.DetectorGridResult;
import org.rampscope.nexus.FileHash;
import org.rampscope.operations.FrameOperation;
import org.rampscope.powder.integration.AzimuthalIntegrator;

/** Reduces the frames of one series with one integrator. */
final class IntegratingReducer implements FrameOperation.Reducer {

	private final AzimuthalIntegrator integrator;
	private final Geometry geometry;
	private final DetectorGrid grid;
	private final RampMetadata metadata;
	private final Map<String, String> hashes;
	private final List<String> notes;

	IntegratingReducer(AzimuthalIntegrator integrator, Geometry geometry, DetectorGrid grid, BeamCheck beam, Optional<Path> calibration,
			List<String> maskNotes, FrameSeries series) {
		this.integrator = integrator;
		this.geometry = geometry;
		this.grid = grid;
		this.metadata = beam.complete(series.metadata());
		this.hashes = calibration.map(f -> Map.of("calibration", FileHash.sha256(f))).orElse(Map.of());
		List<String> all = new ArrayList<>(beam.notes());
		all.addAll(maskNotes);
		this.notes = List.copyOf(all);
	}

	@Override
	public RadialAxis axis() {
		return integrator.axis();
	}

	@Override
	public Geometry geometry() {
		return geometry;
	}

	@Override
	public RampMetadata metadata() {
		return metadata;
	}

	@Override
	public Map<String, DataGroup> results() {
		return Map.of(DetectorGridResult.NAME, DetectorGridResult.of(grid));
	}

	@Override
	public Pattern reduce(Dataset frame) {
		return integrator.integrate(frame).pattern();
	}

	@Override
	public Map<String, String> contentHashes() {
		return hashes;
	}

	@Override
	public List<String> notes() {
		return notes;
	}
}
