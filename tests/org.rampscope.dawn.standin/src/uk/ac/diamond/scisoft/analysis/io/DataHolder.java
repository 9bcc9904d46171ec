/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package uk.ac.diamond.scisoft.analysis.io;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.dawnsci.analysis.api.io.IDataHolder;
import org.eclipse.january.dataset.ILazyDataset;
import org.eclipse.january.metadata.IMetadata;

/** What a loader found in a file. */
public class DataHolder implements IDataHolder {

	private final Map<String, ILazyDataset> datasets = new LinkedHashMap<>();
	private IMetadata metadata;
	private String filePath;

	public boolean addDataset(String name, ILazyDataset dataset) {
		return datasets.put(name, dataset) != null;
	}

	@Override
	public ILazyDataset getLazyDataset(String name) {
		return datasets.get(name);
	}

	@Override
	public String[] getNames() {
		return datasets.keySet().toArray(String[]::new);
	}

	public void setMetadata(IMetadata metadata) {
		this.metadata = metadata;
	}

	@Override
	public IMetadata getMetadata() {
		return metadata;
	}

	public void setFilePath(String filePath) {
		this.filePath = filePath;
	}

	@Override
	public String getFilePath() {
		return filePath;
	}
}
