/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.loader;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.dawnsci.analysis.api.io.IDataHolder;
import org.eclipse.dawnsci.analysis.api.io.IFileLoader;
import org.eclipse.dawnsci.analysis.api.io.ScanFileHolderException;
import org.eclipse.january.IMonitor;
import org.eclipse.january.metadata.IMetadata;
import org.rampscope.core.Frames;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.LinkPolicy;
import org.rampscope.nexus.RampReader;
import org.rampscope.nexus.inspect.FileTree;
import org.rampscope.nexus.inspect.TreeItem;

import uk.ac.diamond.scisoft.analysis.io.AbstractFileLoader;
import uk.ac.diamond.scisoft.analysis.io.DataHolder;
import uk.ac.diamond.scisoft.analysis.io.HDF5Loader;
import uk.ac.diamond.scisoft.analysis.io.NexusHDF5Loader;

/**
 * Loads files of the definition NXxrd_pressure_ramp (patterns with pressures and results), RampScope's detector frames with geometry and mask,
 * and a series of a LAMBDA detector from any of its files (modules in their places, parts one after the other). Every other file is handed
 * on to DAWN's own loader of its kind: DAWN asks the loader first that took the last file, and would else keep ours from its own files
 * after the first foreign one.
 */
public class RampScopeLoader extends AbstractFileLoader {

	private static final String DEFINITION = "NXxrd_pressure_ramp";
	private static final String CREATOR = "RampScope";
	/** As deep as the patterns lie: foreign files may have thousands of objects. */
	private static final int DEEPEST = 3;
	private static final Pattern LAMBDA = Pattern.compile(".*_(?:m\\d{1,3}(?:_part\\d{1,9})?|master)\\.nxs");

	private boolean asynchronous;
	private volatile IFileLoader dawns;
	private IMetadata found;

	/** For DAWN's registry; the file follows with {@link #setFile(String)}. */
	public RampScopeLoader() {
		// the file comes later
	}

	/** @param fileName file to load */
	public RampScopeLoader(String fileName) {
		setFile(fileName);
	}

	@Override
	protected void clearMetadata() {
		dawns = null;
		found = null;
	}

	@Override
	public IMetadata getMetadata() {
		return found;
	}

	@Override
	public void setAsyncLoad(boolean enable) {
		asynchronous = enable;
	}

	@Override
	public boolean isLoading() {
		IFileLoader handedOnTo = dawns;
		return handedOnTo != null && handedOnTo.isLoading();
	}

	@Override
	public DataHolder loadFile() throws ScanFileHolderException {
		return loadFile(null);
	}

	@Override
	public DataHolder loadFile(IMonitor monitor) throws ScanFileHolderException {
		Path file = Path.of(fileName);
		if (!Files.isRegularFile(file)) {
			throw new ScanFileHolderException(file + ": is not there, or no file");
		}
		Optional<DataHolder> ours = ours(file);
		DataHolder holder = ours.isPresent() ? ours.get() : handOn(monitor);
		found = holder.getMetadata();
		return holder;
	}

	/** @return what a file of ours holds; empty where it is none */
	private Optional<DataHolder> ours(Path file) throws ScanFileHolderException {
		boolean recognised = false;
		try {
			if (LAMBDA.matcher(file.getFileName().toString()).matches()) {
				return Optional.of(frames(file));
			}
			List<TreeItem> tree = FileTree.of(file, LinkPolicy.INSIDE_FOLDER, DEEPEST);
			recognised = tree.stream().anyMatch(RampScopeLoader::isOurs);
			if (!recognised) {
				return Optional.empty();
			}
			boolean patterns = tree.stream().anyMatch(i -> i.path().equals(ScanDatasets.INTENSITY));
			return Optional.of(patterns ? ScanDatasets.of(fileName, RampReader.readPatterns(file, Progress.NONE)) : frames(file));
		} catch (RampScopeException e) {
			if (recognised) {
				throw new ScanFileHolderException(e.getMessage(), e);
			}
			// Named like a LAMBDA series without being one, or nothing that we can read: DAWN may.
			return Optional.empty();
		}
	}

	/** Results name their definition; files with nothing but frames name the program that wrote them. */
	private static boolean isOurs(TreeItem item) {
		return item.name().equals("definition") && item.depth() == 2 && item.value().contains(DEFINITION)
				|| item.path().equals("/") && item.attributes().getOrDefault("creator", "").contains(CREATOR);
	}

	private DataHolder frames(Path file) {
		Ramp<Frames> series = RampReader.openFrames(file);
		return FrameDatasetsHolder.of(fileName, new FramesOnDemand(file, series), series);
	}

	private DataHolder handOn(IMonitor monitor) throws ScanFileHolderException {
		String lower = fileName.toLowerCase(Locale.ROOT);
		IFileLoader loader = lower.endsWith(".nxs") || lower.endsWith(".nexus") ? new NexusHDF5Loader(fileName) : new HDF5Loader(fileName);
		loader.setLoadMetadata(loadMetadata);
		loader.setLoadAllLazily(loadLazily);
		loader.setAsyncLoad(asynchronous);
		dawns = loader;
		IDataHolder holder = loader.loadFile(monitor);
		if (holder instanceof DataHolder theirs) {
			return theirs;
		}
		throw new ScanFileHolderException(fileName + ": DAWN's own loader takes nothing from it");
	}
}
