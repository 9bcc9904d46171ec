/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.dawnsci.analysis.api.processing.model;

import java.beans.PropertyChangeListener;
import java.beans.PropertyChangeSupport;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/** Settings as a bean. */
public abstract class AbstractOperationModel implements IOperationModel {

	private final PropertyChangeSupport listeners = new PropertyChangeSupport(this);

	@Override
	public Object get(String name) throws Exception {
		String suffix = Character.toUpperCase(name.charAt(0)) + name.substring(1);
		try {
			return getClass().getMethod("get" + suffix).invoke(this);
		} catch (NoSuchMethodException e) {
			return getClass().getMethod("is" + suffix).invoke(this);
		}
	}

	@Override
	public Object set(String name, Object value) throws Exception {
		Object before = get(name);
		String setter = "set" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
		for (Method method : getClass().getMethods()) {
			if (method.getName().equals(setter) && method.getParameterCount() == 1) {
				method.invoke(this, value);
				return before;
			}
		}
		throw new NoSuchMethodException(setter);
	}

	@Override
	public boolean isModelField(String name) throws NoSuchFieldException, SecurityException {
		Field field = getClass().getDeclaredField(name);
		OperationModelField annotation = field.getAnnotation(OperationModelField.class);
		return annotation == null || annotation.visible();
	}

	public void addPropertyChangeListener(PropertyChangeListener listener) {
		listeners.addPropertyChangeListener(listener);
	}

	public void removePropertyChangeListener(PropertyChangeListener listener) {
		listeners.removePropertyChangeListener(listener);
	}

	protected void firePropertyChange(String name, Object before, Object after) {
		listeners.firePropertyChange(name, before, after);
	}
}
