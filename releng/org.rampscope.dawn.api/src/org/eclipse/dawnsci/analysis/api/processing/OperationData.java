/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.dawnsci.analysis.api.processing;

import java.io.Serializable;
import java.util.Map;

import org.eclipse.january.dataset.IDataset;

/** What an operation gives for one slice. */
public class OperationData {

	public OperationData() {
		throw new UnsupportedOperationException();
	}

	public OperationData(IDataset data) {
		throw new UnsupportedOperationException();
	}

	public OperationData(IDataset data, Serializable... aux) {
		throw new UnsupportedOperationException();
	}

	public IDataset getData() {
		throw new UnsupportedOperationException();
	}

	public void setData(IDataset data) {
		throw new UnsupportedOperationException();
	}

	public Serializable[] getAuxData() {
		throw new UnsupportedOperationException();
	}

	public void setAuxData(Serializable... auxData) {
		throw new UnsupportedOperationException();
	}

	public Serializable[] getSummaryData() {
		throw new UnsupportedOperationException();
	}

	public void setSummaryData(Serializable... summaryData) {
		throw new UnsupportedOperationException();
	}

	public OperationLog getLog() {
		throw new UnsupportedOperationException();
	}

	public void setLog(OperationLog log) {
		throw new UnsupportedOperationException();
	}

	public Map<String, Serializable> getConfiguredFields() {
		throw new UnsupportedOperationException();
	}

	public void setConfiguredFields(Map<String, Serializable> configuredFields) {
		throw new UnsupportedOperationException();
	}
}
