/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.adapter;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.dawnsci.analysis.api.processing.OperationData;
import org.eclipse.dawnsci.analysis.api.processing.OperationRank;
import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.january.IMonitor;
import org.eclipse.january.MetadataException;
import org.eclipse.january.dataset.BooleanDataset;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.IDataset;
import org.eclipse.january.metadata.AxesMetadata;
import org.eclipse.january.metadata.MaskMetadata;
import org.eclipse.january.metadata.MetadataFactory;
import org.rampscope.core.Frames;
import org.rampscope.core.PixelMask;
import org.rampscope.core.Ramp;
import org.rampscope.dawn.internal.data.FrameDatasets;
import org.rampscope.dawn.internal.run.MonitorProgress;
import org.rampscope.dawn.internal.run.SeriesSlice;
import org.rampscope.operations.ImageOperation;
import org.rampscope.operations.RunContext;

/**
 * An operation that changes detector frames: rank two to rank two. Axes, mask and geometry of the frame are handed on; a mask that
 * the operation changes replaces the frame's.
 *
 * @param <M> the model
 */
public abstract class ImageAdapter<M extends AbstractOperationModel> extends PreparedAdapter<M, ImageOperation<?>, ImageAdapter.Ready> {

	record Ready(ImageOperation.Filter filter, Optional<PixelMask> before,
			Optional<PixelMask> after) implements org.rampscope.operations.Prepared {

		@Override
		public List<String> notes() {
			return filter.notes();
		}

		@Override
		public void close() {
			filter.close();
		}
	}

	protected ImageAdapter(String id, Supplier<? extends ImageOperation<?>> maker) {
		super(id, maker, OperationRank.TWO, OperationRank.TWO);
	}

	@Override
	final OperationData work(IDataset slice, IMonitor monitor) {
		return work(operation(), slice, monitor);
	}

	private <S extends Record> OperationData work(ImageOperation<S> operation, IDataset slice, IMonitor monitor) {
		RunContext context = new RunContext(SeriesSlice.of(slice).folder(), 1);
		S settings = settings(operation, context);
		Dataset frame = FrameDatasets.frame(slice);
		FrameSurroundings surroundings = FrameSurroundings.of(settings, slice, masks);
		return prepared.with(surroundings, () -> ready(operation, settings, surroundings.series(frame), context, monitor), ready -> {
			Dataset changed = ready.filter.apply(frame).clone();
			changed.setName(slice.getName());
			copyMetadata(slice, changed, ready);
			OperationData data = new OperationData(changed);
			log(data, ready.notes());
			return data;
		});
	}

	private static <S extends Record> Ready ready(ImageOperation<S> operation, S settings, Ramp<Frames> series, RunContext context,
			IMonitor monitor) {
		ImageOperation.Filter filter = operation.prepare(settings, series, context, MonitorProgress.of(monitor));
		return new Ready(filter, series.mask(), filter.series(series).mask());
	}

	private static void copyMetadata(IDataset from, Dataset to, Ready ready) {
		AxesMetadata axes = from.getFirstMetadata(AxesMetadata.class);
		if (axes != null) {
			to.setMetadata(axes);
		}
		if (getFirstDiffractionMetadata(from) != null) {
			to.setMetadata(getFirstDiffractionMetadata(from));
		}
		MaskMetadata mask = from.getFirstMetadata(MaskMetadata.class);
		if (ready.after.isPresent() && !ready.after.equals(ready.before)) {
			to.setMetadata(good(ready.after.get()));
		} else if (mask != null) {
			to.setMetadata(mask);
		}
	}

	/** DAWN's masks are true where a pixel is good. */
	private static MaskMetadata good(PixelMask mask) {
		boolean[] good = new boolean[mask.bits().getSize()];
		for (int i = 0; i < good.length; i++) {
			good[i] = !mask.isMasked(i);
		}
		try {
			return MetadataFactory.createMetadata(MaskMetadata.class, DatasetFactory.createFromObject(BooleanDataset.class, good,
					mask.rows(), mask.columns()));
		} catch (MetadataException e) {
			throw new IllegalStateException("January cannot make mask metadata", e);
		}
	}
}
