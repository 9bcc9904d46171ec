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

	private IDataset data;
	private Serializable[] auxData;
	private Serializable[] summaryData;
	private OperationLog log;
	private Map<String, Serializable> configuredFields;

	public OperationData() {
		// nothing to give
	}

	public OperationData(IDataset data) {
		this.data = data;
	}

	public OperationData(IDataset data, Serializable... aux) {
		this.data = data;
		this.auxData = aux;
	}

	public IDataset getData() {
		return data;
	}

	public void setData(IDataset data) {
		this.data = data;
	}

	public Serializable[] getAuxData() {
		return auxData;
	}

	public void setAuxData(Serializable... auxData) {
		this.auxData = auxData;
	}

	public Serializable[] getSummaryData() {
		return summaryData;
	}

	public void setSummaryData(Serializable... summaryData) {
		this.summaryData = summaryData;
	}

	public OperationLog getLog() {
		return log;
	}

	public void setLog(OperationLog log) {
		this.log = log;
	}

	public Map<String, Serializable> getConfiguredFields() {
		return configuredFields;
	}

	public void setConfiguredFields(Map<String, Serializable> configuredFields) {
		this.configuredFields = configuredFields;
	}
}
