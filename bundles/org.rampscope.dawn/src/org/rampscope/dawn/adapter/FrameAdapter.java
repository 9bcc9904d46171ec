/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.adapter;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.dawnsci.analysis.api.metadata.IDiffractionMetadata;
import org.eclipse.dawnsci.analysis.api.processing.OperationData;
import org.eclipse.dawnsci.analysis.api.processing.OperationRank;
import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.january.IMonitor;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.IDataset;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.dawn.internal.data.FrameDatasets;
import org.rampscope.dawn.internal.data.PatternDatasets;
import org.rampscope.dawn.internal.geometry.DiffractionGeometry;
import org.rampscope.dawn.internal.geometry.GeometryMetadata;
import org.rampscope.dawn.internal.run.MonitorProgress;
import org.rampscope.dawn.internal.run.SeriesSlice;
import org.rampscope.operations.FrameOperation;
import org.rampscope.operations.RunContext;

/**
 * An operation that turns detector frames into patterns: rank two to rank one. Geometry and wavelength are taken from the frame's
 * diffraction metadata, as operations in front attach them, the mask from its mask metadata; the pattern gets its radial axis with
 * unit, its uncertainties and the geometry that was used.
 *
 * @param <M> the model
 */
public abstract class FrameAdapter<M extends AbstractOperationModel> extends PreparedAdapter<M, FrameOperation<?>, FrameOperation.Reducer> {

	protected FrameAdapter(String id, Supplier<? extends FrameOperation<?>> maker) {
		super(id, maker, OperationRank.TWO, OperationRank.ONE);
	}

	@Override
	final OperationData work(IDataset slice, IMonitor monitor) {
		return work(operation(), slice, monitor);
	}

	private <S extends Record> OperationData work(FrameOperation<S> operation, IDataset slice, IMonitor monitor) {
		SeriesSlice series = SeriesSlice.of(slice);
		RunContext context = new RunContext(series.folder(), 1);
		S settings = settings(operation, context);
		Dataset frame = FrameDatasets.frame(slice);
		FrameSurroundings surroundings = FrameSurroundings.of(settings, slice, masks);
		return prepared.with(surroundings,
				() -> operation.prepare(settings, surroundings.series(frame), context, MonitorProgress.of(monitor)), reducer -> {
					OperationData data = new OperationData(PatternDatasets.write(reducer.reduce(frame), slice.getName() + "_integrated",
							geometry(slice, surroundings, reducer)));
					log(data, reducer.notes());
					return data;
				});
	}

	/** The frame's own metadata where they were used as they stand; else what was used instead. */
	private static IDiffractionMetadata geometry(IDataset slice, FrameSurroundings surroundings, FrameOperation.Reducer reducer) {
		Optional<Geometry> used = reducer.header().geometry();
		if (used.isPresent() && used.equals(surroundings.geometry().map(DiffractionGeometry::geometry))) {
			return getFirstDiffractionMetadata(slice);
		}
		Optional<DetectorGrid> grid = reducer.header().grid().or(() -> surroundings.geometry().map(DiffractionGeometry::grid));
		return used.flatMap(g -> grid.map(pixels -> GeometryMetadata.of(new DiffractionGeometry(g, pixels)))).orElse(null);
	}
}
