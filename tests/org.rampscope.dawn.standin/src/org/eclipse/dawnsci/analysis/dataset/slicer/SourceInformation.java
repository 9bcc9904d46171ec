/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.dawnsci.analysis.dataset.slicer;

import org.eclipse.january.dataset.ILazyDataset;

/** Where a slice comes from. */
public class SourceInformation implements Cloneable {

	private final String filePath;
	private final String datasetName;
	private final ILazyDataset parent;
	private final boolean live;

	public SourceInformation(String filePath, String datasetName, ILazyDataset parent) {
		this(filePath, datasetName, parent, false);
	}

	public SourceInformation(String filePath, String datasetName, ILazyDataset parent, boolean isLive) {
		this.filePath = filePath;
		this.datasetName = datasetName;
		this.parent = parent;
		this.live = isLive;
	}

	public String getFilePath() {
		return filePath;
	}

	public String getDatasetName() {
		return datasetName;
	}

	public ILazyDataset getParent() {
		return parent;
	}

	public boolean isLive() {
		return live;
	}

	@Override
	public SourceInformation clone() {
		return new SourceInformation(filePath, datasetName, parent, live);
	}
}
