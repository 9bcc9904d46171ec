/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.adapter;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.dawnsci.analysis.api.processing.OperationData;
import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.january.IMonitor;
import org.eclipse.january.dataset.IDataset;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.dawn.internal.data.PatternDatasets;
import org.rampscope.dawn.internal.run.SeriesSlice;
import org.rampscope.operations.RampOperation;
import org.rampscope.operations.RunContext;

/**
 * An operation on the whole ramp: rank one to rank one, patterns unchanged, results as summary data. Not for parallel runs.
 *
 * @param <M> the model
 */
public abstract class RampAdapter<M extends AbstractOperationModel> extends SeriesAdapter<M, RampOperation<?>> {

	protected RampAdapter(String id, Supplier<? extends RampOperation<?>> maker) {
		super(id, maker);
	}

	@Override
	final OperationData work(IDataset slice, IMonitor monitor) {
		SeriesSlice series = SeriesSlice.of(slice);
		frames.add(series, PatternDatasets.read(slice), position(series), Optional.empty(), getFirstDiffractionMetadata(slice));
		OperationData data = new OperationData(slice);
		finish(data, slice, series, monitor);
		return data;
	}

	/** Slices come in order; one that an operation in front dropped does not come at all. */
	@Override
	final boolean isLast(SeriesSlice series) {
		return series.number() == series.total() - 1;
	}

	@Override
	final Ramp<Patterns> conclude(Ramp<Patterns> scan, Progress progress) {
		return conclude(operation(), scan, progress);
	}

	private <S extends Record> Ramp<Patterns> conclude(RampOperation<S> operation, Ramp<Patterns> scan, Progress progress) {
		RunContext context = new RunContext(frames.last().folder(), Runtime.getRuntime().availableProcessors());
		S settings = settings(operation, context);
		try (RampOperation.Analysis analysis = operation.prepare(settings, context)) {
			Ramp<Patterns> result = analysis.apply(scan, progress);
			return result.withProvenance(result.provenance().with(step(operation, settings, analysis)));
		}
	}

	@Override
	final void release() {
		// what an analysis made ready is closed when it is done
	}
}
