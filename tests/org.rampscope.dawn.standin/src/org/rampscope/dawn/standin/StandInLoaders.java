/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.standin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.dawnsci.analysis.api.io.IDataHolder;
import org.eclipse.dawnsci.analysis.api.io.ScanFileHolderException;

import uk.ac.diamond.scisoft.analysis.io.AbstractFileLoader;

/** Loads files as DAWN does: loaders of the file's extension are tried until one takes it. */
public final class StandInLoaders {

	/** Id of the extension point. */
	public static final String POINT = "uk.ac.diamond.scisoft.analysis.io.loader";

	private final IExtensionRegistry registry;

	public StandInLoaders(IExtensionRegistry registry) {
		this.registry = registry;
	}

	/**
	 * @param file path of a file
	 * @return what the first loader that takes it found
	 */
	public IDataHolder load(String file) throws CoreException, ScanFileHolderException {
		String extension = file.substring(file.lastIndexOf('.') + 1);
		List<String> refusals = new ArrayList<>();
		for (IConfigurationElement element : registry.getConfigurationElementsFor(POINT)) {
			if (Arrays.asList(element.getAttribute("file_extension").split(",")).contains(extension)) {
				AbstractFileLoader loader = (AbstractFileLoader) element.createExecutableExtension("class");
				loader.setFile(file);
				try {
					return loader.loadFile();
				} catch (ScanFileHolderException e) {
					refusals.add(e.getMessage());
				}
			}
		}
		throw new ScanFileHolderException("no loader takes " + file + ": " + refusals);
	}
}
