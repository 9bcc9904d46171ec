/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.adapter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.eclipse.dawnsci.analysis.api.processing.OperationData;
import org.eclipse.dawnsci.analysis.api.processing.OperationException;
import org.eclipse.dawnsci.analysis.api.processing.OperationRank;
import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.january.IMonitor;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.IDataset;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.progress.Progress;
import org.rampscope.dawn.internal.data.ScanPosition;
import org.rampscope.dawn.internal.run.MonitorProgress;
import org.rampscope.dawn.internal.run.OwnResultFile;
import org.rampscope.dawn.internal.run.RampFindings;
import org.rampscope.dawn.internal.run.RampFrames;
import org.rampscope.dawn.internal.run.SeriesSlice;
import org.rampscope.dawn.internal.run.SummaryDatasets;
import org.rampscope.operations.Operation;

/**
 * An operation that has something to say of the whole ramp: it hands on each pattern as it is, collects them, and gives what it
 * found as summary data with the last slice. While a scan is running nobody knows which slice is the last, and DAWN drops summary
 * data from files that others may read meanwhile: where they are not in DAWN's file when the run ends, and where slices were lost, the result
 * goes into a file of its own beside it.
 *
 * @param <M> the model
 * @param <O> the kind of operation
 */
abstract class SeriesAdapter<M extends AbstractOperationModel, O extends Operation<?>> extends OperationAdapter<M, O> {

	final RampFrames frames = new RampFrames();
	private final Map<Integer, ScanPosition> positions = new ConcurrentHashMap<>();
	private final AtomicBoolean concluded = new AtomicBoolean();
	private volatile Optional<RampFindings> before = Optional.empty();
	private volatile AtomicReference<Ramp<Patterns>> found = new AtomicReference<>();
	/** Whether what was found went to DAWN as summary data, and there were any. */
	private volatile boolean summarised;

	SeriesAdapter(String id, Supplier<? extends O> maker) {
		super(id, maker, OperationRank.ONE);
	}

	@Override
	public final OperationRank getOutputRank() {
		return OperationRank.ONE;
	}

	/** Scan axes are gone once the slice has lost its scan dimensions. */
	@Override
	public final OperationData execute(IDataset slice, IMonitor monitor) throws OperationException {
		try {
			positions.put(SeriesSlice.of(slice).number(), ScanPosition.of(slice));
		} catch (RampScopeException e) {
			throw failure(e);
		}
		return super.execute(slice, monitor);
	}

	final ScanPosition position(SeriesSlice slice) {
		return positions.get(slice.number());
	}

	/** Whether a conclusion from the ramp is of any use: previews of a single frame have none. */
	boolean concludes() {
		return frames.size() > 1;
	}

	/** Adds summary data where this was the last slice. */
	final void finish(OperationData data, IDataset slice, SeriesSlice series, IMonitor monitor) {
		RampFindings inFront = slice.getFirstMetadata(RampFindings.class);
		if (inFront != null) {
			before = Optional.of(inFront);
		}
		if (series.live()) {
			data.getData().setMetadata(RampFindings.of(found));
			return;
		}
		if ( !isLast(series) || !concluded.compareAndSet(false, true)) {
			return;
		}
		if (!concludes()) {
			log(data, List.of(operation().info().name() + " looks at the whole ramp: a single frame says nothing"));
			return;
		}
		Ramp<Patterns> scan = frames.toScan(before.flatMap(RampFindings::scan));
		Ramp<Patterns> result = conclude(scan, MonitorProgress.of(monitor));
		Dataset[] summary = SummaryDatasets.of(scan, result);
		summarised = summary.length > 0;
		data.setSummaryData(summary);
		log(data, result.provenance().notes());
		found.set(result);
		data.getData().setMetadata(RampFindings.of(found));
	}

	/** @return whether all slices that will come have come; the run is not live */
	abstract boolean isLast(SeriesSlice series);

	/**
	 * @param scan the ramp
	 * @param progress progress and cancel
	 * @return the ramp with what was found, recorded in its provenance
	 */
	abstract Ramp<Patterns> conclude(Ramp<Patterns> scan, Progress progress);

	/** Lets go of what was made ready. */
	abstract void release();

	@Override
	public void init() {
		super.init();
		forget();
	}

	@Override
	public void dispose() {
		SeriesSlice last = frames.last();
		try {
			boolean unconcluded = last != null && !concluded.get() && concludes()
					&& (last.live() || frames.sawLast() && OwnResultFile.lacksSummary(last, getName()));
			if (unconcluded) {
				// DAWN disposes of operations in the order of the chain: those behind find what is left here.
				found.set(conclude(frames.toScan(before.flatMap(RampFindings::scan)), Progress.NONE));
			}
			if (unconcluded || summarised && OwnResultFile.lacksSummary(last, getName())) {
				OwnResultFile.write(OwnResultFile.of(last, getId()), found.get(), last, frames.begun());
			}
		} catch (RampScopeException e) {
			throw failure(e);
		} finally {
			forget();
			super.dispose();
		}
	}

	private void forget() {
		frames.clear();
		positions.clear();
		before = Optional.empty();
		// The one before was handed on.
		found = new AtomicReference<>();
		concluded.set(false);
		summarised = false;
		release();
	}
}
