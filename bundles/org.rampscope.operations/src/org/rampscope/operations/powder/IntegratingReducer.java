/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.Frames;
import org.rampscope.core.Pattern;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.Reduction;
import org.rampscope.operations.FrameOperation;
import org.rampscope.operations.RunContext;
import org.rampscope.powder.integration.AzimuthalIntegrator;
import org.rampscope.powder.integration.BatchIntegrator;
import org.rampscope.powder.integration.ErrorModel;
import org.rampscope.powder.integration.IntegrationDevices;
import org.rampscope.powder.integration.WorkerPool;

/** Reduces frames of one series with one integrator. */
final class IntegratingReducer implements FrameOperation.Reducer {

	private final IntegrationSetup setup;
	private final AzimuthalIntegrator integrator;
	private final Supplier<List<String>> findNotes;
	/** Found when first asked for: it takes a second map. */
	private List<String> notes;
	/** another device; empty: this processor */
	private final Optional<BatchIntegrator> device;

	IntegratingReducer(IntegrationSetup setup, Ramp<Frames> series, IntegrationDevices devices, RunContext context) {
		WorkerPool pool = new WorkerPool(ForkJoinPool.commonPool(), context.threads());
		this.setup = setup;
		this.integrator = new AzimuthalIntegrator(setup.geometry(), setup.grid(), setup.mask(), setup.engine(), pool);
		this.findNotes = () -> setup.notes(series, integrator, pool);
		this.device = devices.choose(setup.device(), integrator);
	}

	@Override
	public RadialAxis axis() {
		return integrator.axis();
	}

	@Override
	public RampHeader header() {
		return setup.header();
	}

	@Override
	public Reduction reduction() {
		return setup.reduction();
	}

	@Override
	public Pattern reduce(Dataset frame) {
		FramePreparation.Prepared prepared = setup.preparation().apply(frame);
		if (device.isPresent()) {
			synchronized (device.get()) {
				return device.get().integrate(List.of(prepared.counts())).get(0).pattern();
			}
		}
		ErrorModel errors = setup.engine().errorModel();
		boolean given = prepared.variance() != null && (errors == ErrorModel.GIVEN || errors == ErrorModel.HYBRID);
		return (given ? integrator.integrate(prepared.counts(), prepared.variance(), WorkerPool.CALLER) : integrator.integrate(prepared.counts()))
				.pattern();
	}

	@Override
	public void close() {
		device.ifPresent(BatchIntegrator::close);
	}

	@Override
	public Map<String, String> contentHashes() {
		return setup.contentHashes();
	}

	@Override
	public synchronized List<String> notes() {
		if (notes == null) {
			notes = findNotes.get();
		}
		return notes;
	}
}
