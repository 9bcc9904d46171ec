/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.adapter;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.dawnsci.analysis.api.processing.OperationData;
import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.january.IMonitor;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.dataset.IDataset;
import org.rampscope.core.Pattern;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.dawn.internal.data.DawnUnits;
import org.rampscope.dawn.internal.data.PatternDatasets;
import org.rampscope.dawn.internal.run.MonitorProgress;
import org.rampscope.dawn.internal.run.PreparedCache;
import org.rampscope.dawn.internal.run.SeriesSlice;
import org.rampscope.operations.MeasureOperation;
import org.rampscope.operations.Quantity;
import org.rampscope.operations.Reading;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.run.MeasureTable;

/**
 * An operation that measures patterns: rank one to rank one, patterns unchanged, what was measured as auxiliary data. Every quantity
 * is there from the first frame on with the same shape, NaN where a pattern does not show it; a number is of rank zero. What follows
 * from all values together comes as summary data with the last slice.
 *
 * @param <M> the model
 */
public abstract class MeasureAdapter<M extends AbstractOperationModel> extends SeriesAdapter<M, MeasureOperation<?>> {

	private final PreparedCache<MeasureOperation.Meter> prepared = new PreparedCache<>();

	protected MeasureAdapter(String id, Supplier<? extends MeasureOperation<?>> maker) {
		super(id, maker);
	}

	@Override
	final OperationData work(IDataset slice, IMonitor monitor) {
		return work(operation(), slice, monitor);
	}

	private <S extends Record> OperationData work(MeasureOperation<S> operation, IDataset slice, IMonitor monitor) {
		SeriesSlice series = SeriesSlice.of(slice);
		RunContext context = new RunContext(series.folder(), 1);
		S settings = settings(operation, context);
		Pattern pattern = PatternDatasets.read(slice);
		PatternSurroundings surroundings = PatternSurroundings.of(settings, slice, pattern.axis());
		return prepared.with(surroundings,
				() -> operation.prepare(settings, pattern.axis(), surroundings.header(), context, MonitorProgress.of(monitor)), meter -> {
					Reading reading = meter.measure(List.of(pattern)).get(0);
					OperationData data = new OperationData(slice, auxiliary(meter.quantities(), reading));
					log(data, meter.notes());
					frames.add(series, pattern, position(series), Optional.of(reading), getFirstDiffractionMetadata(slice));
					finish(data, slice, series, monitor);
					return data;
				});
	}

	private static Dataset[] auxiliary(List<Quantity> quantities, Reading reading) {
		Dataset[] all = new Dataset[quantities.size()];
		for (int i = 0; i < all.length; i++) {
			Quantity quantity = quantities.get(i);
			double[] values = reading.values().get(i);
			all[i] = quantity.length() == 0 ? DatasetFactory.createFromObject(values[0])
					: DatasetFactory.createFromObject(DoubleDataset.class, values.clone(), values.length);
			all[i].setName(quantity.name());
			DawnUnits.attach(all[i], quantity.unit());
		}
		return all;
	}

	/** In parallel runs slices come in any order. */
	@Override
	final boolean isLast(SeriesSlice series) {
		return frames.isComplete();
	}

	@Override
	final Ramp<Patterns> conclude(Ramp<Patterns> scan, Progress progress) {
		return conclude(operation(), scan, progress);
	}

	private <S extends Record> Ramp<Patterns> conclude(MeasureOperation<S> operation, Ramp<Patterns> scan, Progress progress) {
		RunContext context = new RunContext(frames.last().folder(), 1);
		S settings = settings(operation, context);
		try (MeasureOperation.Meter meter = operation.prepare(settings, scan.data().axis(), scan.header(), context, progress)) {
			MeasureTable measured = new MeasureTable(List.of(meter), scan.size());
			List<Reading> readings = frames.readings();
			for (int i = 0; i < readings.size(); i++) {
				measured.set(i, List.of(readings.get(i)));
			}
			Ramp<Patterns> result = meter.conclude(measured.addTo(scan), progress);
			return result.withProvenance(result.provenance().with(step(operation, settings, meter)));
		}
	}

	@Override
	final void release() {
		prepared.clear();
	}
}
