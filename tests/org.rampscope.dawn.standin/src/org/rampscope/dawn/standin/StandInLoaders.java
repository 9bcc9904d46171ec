/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.standin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.dawnsci.analysis.api.io.IDataHolder;
import org.eclipse.dawnsci.analysis.api.io.IFileLoader;
import org.eclipse.dawnsci.analysis.api.io.ScanFileHolderException;

import uk.ac.diamond.scisoft.analysis.io.HDF5Loader;
import uk.ac.diamond.scisoft.analysis.io.NexusHDF5Loader;

/**
 * Loads files as DAWN does: loaders of the file's extension are tried until one takes it, the one first that took the last file of that
 * extension; whatever a loader throws only means that the next is asked.
 */
public final class StandInLoaders {

	/** Id of the extension point. */
	public static final String POINT = "uk.ac.diamond.scisoft.analysis.io.loader";

	private final Map<String, List<Class<? extends IFileLoader>>> loaders = new HashMap<>();

	/** DAWN's own loaders alone. */
	public StandInLoaders() {
		register(NexusHDF5Loader.class, "nxs,nexus");
		register(HDF5Loader.class, "h5,hdf,hdf5,hd5");
	}

	/** @param registry what bundles contribute stands in front */
	public StandInLoaders(IExtensionRegistry registry) throws CoreException {
		this();
		for (IConfigurationElement element : registry.getConfigurationElementsFor(POINT)) {
			register(((IFileLoader) element.createExecutableExtension("class")).getClass(), element.getAttribute("file_extension"));
		}
	}

	/**
	 * @param loader a loader, put in front of those that are there
	 * @param extensions endings of files, separated by commas
	 */
	public void register(Class<? extends IFileLoader> loader, String extensions) {
		Arrays.stream(extensions.split(",")).forEach(e -> loaders.computeIfAbsent(e, k -> new ArrayList<>()).add(0, loader));
	}

	/**
	 * @param file path of a file
	 * @return what the first loader that takes it found
	 */
	public IDataHolder load(String file) throws ScanFileHolderException {
		List<Class<? extends IFileLoader>> known = loaders.getOrDefault(file.substring(file.lastIndexOf('.') + 1), List.of());
		List<String> refusals = new ArrayList<>();
		for (Class<? extends IFileLoader> type : List.copyOf(known)) {
			try {
				IDataHolder holder = type.getConstructor(String.class).newInstance(file).loadFile(null);
				known.remove(type);
				known.add(0, type);
				return holder;
			} catch (ReflectiveOperationException | ScanFileHolderException | RuntimeException | LinkageError e) {
				refusals.add(type.getSimpleName() + ": " + e.getMessage());
			}
		}
		throw new ScanFileHolderException("no loader takes " + file + ": " + refusals);
	}
}
