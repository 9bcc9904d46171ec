/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.internal.run;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.dawnsci.analysis.dataset.operations.AbstractOperationBase;
import org.eclipse.dawnsci.analysis.dataset.slicer.SliceFromSeriesMetadata;
import org.eclipse.dawnsci.analysis.dataset.slicer.SliceInformation;
import org.eclipse.january.dataset.IDataset;

import uk.ac.diamond.scisoft.analysis.processing.metadata.OperationMetadata;

/**
 * Which slice of which run.
 *
 * @param number number of the slice, from 0
 * @param total slices of the run; −1 while a scan is running and nobody knows
 * @param live whether the scan is running
 * @param source file the data come from, where there is one
 * @param output file DAWN writes, where it writes one
 */
public record SeriesSlice(int number, int total, boolean live, Optional<Path> source, Optional<Path> output) {

	/** @return what a slice says of itself */
	public static SeriesSlice of(IDataset slice) {
		SliceFromSeriesMetadata series = AbstractOperationBase.getSliceSeriesMetadata(slice);
		SliceInformation information = series == null ? null : series.getSliceInfo();
		OperationMetadata run = slice.getFirstMetadata(OperationMetadata.class);
		boolean running = series != null && series.getSourceInfo() != null && series.getSourceInfo().isLive();
		return new SeriesSlice(information == null ? 0 : information.getSliceNumber(),
				information == null ? 1 : information.getTotalSlices(),
				running || information != null && information.getTotalSlices() < 0,
				path(series == null || series.getSourceInfo() == null ? null : series.getFilePath()),
				path(run == null ? null : run.getOutputFilename()));
	}

	private static Optional<Path> path(String name) {
		return name == null || name.isEmpty() ? Optional.empty() : Optional.of(Path.of(name));
	}

	/** @return folder against which file names in settings are resolved: that of the data */
	public Path folder() {
		return source.map(Path::toAbsolutePath).map(Path::getParent).orElseGet(() -> Path.of("").toAbsolutePath());
	}
}
