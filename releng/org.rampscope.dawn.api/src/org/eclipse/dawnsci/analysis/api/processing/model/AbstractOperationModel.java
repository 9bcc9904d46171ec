/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.dawnsci.analysis.api.processing.model;

import java.beans.PropertyChangeListener;

/** Settings as a bean. */
public abstract class AbstractOperationModel implements IOperationModel {

	@Override
	public Object get(String name) throws Exception {
		throw new UnsupportedOperationException();
	}

	@Override
	public Object set(String name, Object value) throws Exception {
		throw new UnsupportedOperationException();
	}

	@Override
	public boolean isModelField(String name) throws NoSuchFieldException, SecurityException {
		throw new UnsupportedOperationException();
	}

	public void addPropertyChangeListener(PropertyChangeListener listener) {
		throw new UnsupportedOperationException();
	}

	public void removePropertyChangeListener(PropertyChangeListener listener) {
		throw new UnsupportedOperationException();
	}

	protected void firePropertyChange(String name, Object before, Object after) {
		throw new UnsupportedOperationException();
	}
}
