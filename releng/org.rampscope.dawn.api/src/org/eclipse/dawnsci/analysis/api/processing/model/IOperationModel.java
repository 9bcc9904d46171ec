/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.dawnsci.analysis.api.processing.model;

/** Settings of an operation. */
public interface IOperationModel {

	Object get(String name) throws Exception;

	Object set(String name, Object value) throws Exception;

	boolean isModelField(String name) throws NoSuchFieldException, SecurityException;
}
