/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.internal.extension;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.rampscope.operations.Operation;
import org.rampscope.operations.OperationProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the operations that other bundles declare at the extension point {@code org.rampscope.operations.operation}. An
 * extension that cannot be used is named in the log and left out: one broken bundle must not take the others away.
 */
public final class ExtensionOperations implements OperationProvider {

	private static final String POINT = "org.rampscope.operations.operation";
	private static final Logger LOG = LoggerFactory.getLogger(ExtensionOperations.class);

	private IExtensionRegistry registry;

	/** @param newRegistry the registry of the running platform; set by declarative services before first use */
	public void setRegistry(IExtensionRegistry newRegistry) {
		registry = newRegistry;
	}

	@Override
	public List<Operation<?>> operations() {
		List<Operation<?>> operations = new ArrayList<>();
		for (IConfigurationElement element : registry.getConfigurationElementsFor(POINT)) {
			Object made;
			try {
				made = element.createExecutableExtension("class");
			} catch (CoreException e) {
				LOG.error("operation {} of bundle {} is left out: its class {} cannot be made", element.getAttribute("id"),
						element.getContributor().getName(), element.getAttribute("class"), e);
				continue;
			}
			if (made instanceof Operation<?> operation && operation.info().id().equals(element.getAttribute("id"))) {
				operations.add(operation);
			} else {
				LOG.error("operation {} of bundle {} is left out: its class {} {}", element.getAttribute("id"), element.getContributor().getName(),
						element.getAttribute("class"), made instanceof Operation<?> other ? "says its id is " + other.info().id() : "is no Operation");
			}
		}
		return operations;
	}
}
