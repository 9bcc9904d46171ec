/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.adapter;

import java.util.function.Supplier;

import org.eclipse.dawnsci.analysis.api.processing.OperationData;
import org.eclipse.dawnsci.analysis.api.processing.OperationRank;
import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.january.IMonitor;
import org.eclipse.january.dataset.IDataset;
import org.rampscope.core.Pattern;
import org.rampscope.dawn.internal.data.PatternDatasets;
import org.rampscope.dawn.internal.run.MonitorProgress;
import org.rampscope.dawn.internal.run.SeriesSlice;
import org.rampscope.operations.PatternOperation;
import org.rampscope.operations.RunContext;

/**
 * An operation that changes patterns: rank one to rank one, with radial axis, uncertainties and geometry.
 *
 * @param <M> the model
 */
public abstract class PatternAdapter<M extends AbstractOperationModel> extends PreparedAdapter<M, PatternOperation<?>, PatternOperation.Filter> {

	protected PatternAdapter(String id, Supplier<? extends PatternOperation<?>> maker) {
		super(id, maker, OperationRank.ONE, OperationRank.ONE);
	}

	@Override
	final OperationData work(IDataset slice, IMonitor monitor) {
		return work(operation(), slice, monitor);
	}

	private <S extends Record> OperationData work(PatternOperation<S> operation, IDataset slice, IMonitor monitor) {
		RunContext context = new RunContext(SeriesSlice.of(slice).folder(), 1);
		S settings = settings(operation, context);
		Pattern pattern = PatternDatasets.read(slice);
		return prepared.with(PatternSurroundings.of(settings, slice, pattern.axis()), () -> operation.prepare(settings, pattern.axis(),
				context, MonitorProgress.of(monitor)), filter -> {
			OperationData data = new OperationData(PatternDatasets.write(filter.apply(pattern), slice.getName(),
					getFirstDiffractionMetadata(slice)));
			log(data, filter.notes());
			return data;
		});
	}
}
