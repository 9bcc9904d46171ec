/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.loader;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.eclipse.dawnsci.analysis.api.io.ScanFileHolderException;
import org.rampscope.core.FrameSeries;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.nexus.FrameSeriesReader;

import uk.ac.diamond.scisoft.analysis.io.AbstractFileLoader;
import uk.ac.diamond.scisoft.analysis.io.DataHolder;

/** Loads a series of a LAMBDA detector from any of its files: modules put together in their places, parts one after the other. */
public class LambdaSeriesLoader extends AbstractFileLoader {

	private static final Pattern NAME = Pattern.compile(".*_(?:m\\d{1,3}(?:_part\\d{1,9})?|master)\\.nxs");

	/** For DAWN's registry; the file follows with {@link #setFile(String)}. */
	public LambdaSeriesLoader() {
		// the file comes later
	}

	/** @param fileName any file of the series */
	public LambdaSeriesLoader(String fileName) {
		setFile(fileName);
	}

	@Override
	protected void clearMetadata() {
		// nothing is kept from one file to the next
	}

	@Override
	public DataHolder loadFile() throws ScanFileHolderException {
		Path file = Path.of(fileName);
		if (!NAME.matcher(file.getFileName().toString()).matches() || !Files.isRegularFile(file)) {
			throw new ScanFileHolderException(file + ": is not named like a file of a LAMBDA series, SERIES_m1_part00000.nxs");
		}
		try {
			FrameSeries series = FrameSeriesReader.open(file);
			return FrameDatasetsHolder.of(fileName, new FramesOnDemand(file, series), series);
		} catch (RampScopeException e) {
			throw new ScanFileHolderException(e.getMessage(), e);
		}
	}
}
