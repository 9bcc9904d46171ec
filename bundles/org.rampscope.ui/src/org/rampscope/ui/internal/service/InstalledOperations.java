/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.service;

import java.util.ArrayList;
import java.util.List;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.rampscope.operations.OperationProvider;
import org.rampscope.operations.OperationRegistry;

/** The operations that the installed bundles bring. */
public final class InstalledOperations {

	private InstalledOperations() {
	}

	/** @return all of them, as they are now */
	public static OperationRegistry registry() {
		BundleContext bundles = FrameworkUtil.getBundle(InstalledOperations.class).getBundleContext();
		List<OperationProvider> providers = new ArrayList<>();
		try {
			for (ServiceReference<OperationProvider> reference : bundles.getServiceReferences(OperationProvider.class, null)) {
				providers.add(bundles.getService(reference));
			}
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException("no filter was given", e);
		}
		return new OperationRegistry(providers);
	}
}
