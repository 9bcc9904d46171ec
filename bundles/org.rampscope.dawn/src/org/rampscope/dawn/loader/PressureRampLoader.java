/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.loader;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.dawnsci.analysis.api.io.ScanFileHolderException;
import org.rampscope.core.FrameSeries;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.FrameSeriesReader;
import org.rampscope.nexus.RampScanReader;
import org.rampscope.nexus.inspect.FileTree;
import org.rampscope.nexus.inspect.TreeItem;

import uk.ac.diamond.scisoft.analysis.io.AbstractFileLoader;
import uk.ac.diamond.scisoft.analysis.io.DataHolder;

/** Loads files of the definition NXxrd_pressure_ramp: patterns with pressures and results, or
 * detector frames with geometry and mask. */
public class PressureRampLoader extends AbstractFileLoader {

	private static final String DEFINITION = "NXxrd_pressure_ramp";
	private static final String CREATOR = "RampScope";

	/** For DAWN's registry; the file follows with {@link #setFile(String)}. */
	public PressureRampLoader() {
		// the file comes later
	}

	/** @param fileName file to load */
	public PressureRampLoader(String fileName) {
		setFile(fileName);
	}

	@Override
	protected void clearMetadata() {
		// nothing is kept from one file to the next
	}

	@Override
	public DataHolder loadFile() throws ScanFileHolderException {
		Path file = Path.of(fileName);
		if (!Files.isRegularFile(file)) {
			throw new ScanFileHolderException(file + ": is not there, or no file");
		}
		try {
			List<TreeItem> tree = FileTree.of(file);
			if (tree.stream().noneMatch(PressureRampLoader::isOurs)) {
				throw new ScanFileHolderException(file + ": is neither of the definition " + DEFINITION + " nor written by " + CREATOR);
			}
			boolean patterns = tree.stream().anyMatch(i -> i.path().equals(ScanDatasets.INTENSITY));
			return patterns ? ScanDatasets.of(fileName, RampScanReader.read(file, Progress.NONE)) : frames(file);
		} catch (RampScopeException e) {
			throw new ScanFileHolderException(e.getMessage(), e);
		}
	}

	/** Results name their definition; files with nothing but frames name the program that wrote them. */
	private static boolean isOurs(TreeItem item) {
		return item.name().equals("definition") && item.depth() == 2 && item.value().contains(DEFINITION)
				|| item.path().equals("/") && item.attributes().getOrDefault("creator", "").contains(CREATOR);
	}

	private DataHolder frames(Path file) {
		FrameSeries series = FrameSeriesReader.open(file);
		return FrameDatasetsHolder.of(fileName, new FramesOnDemand(file, series), series);
	}
}
