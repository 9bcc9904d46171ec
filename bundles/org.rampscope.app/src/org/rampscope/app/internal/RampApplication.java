/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.rampscope.app.internal.cli.CommandLineTool;
import org.rampscope.app.internal.cli.Environment;
import org.rampscope.operations.OperationProvider;
import org.rampscope.operations.OperationRegistry;

/** Runs the command line with the operations that the installed bundles bring, and gives its exit code. */
public final class RampApplication implements IApplication {

	/** As {@link CommandLineTool#USAGE}, whose class logs and must not be loaded yet. */
	private static final int USAGE = 2;

	@Override
	public Object start(IApplicationContext context) throws InvalidSyntaxException {
		String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		context.applicationRunning();
		LogOptions log = new LogOptions(arguments);
		if (!log.problem().isEmpty()) {
			System.err.println("ramp: " + log.problem());
			return USAGE;
		}
		BundleContext bundles = FrameworkUtil.getBundle(RampApplication.class).getBundleContext();
		List<OperationProvider> providers = new ArrayList<>();
		for (ServiceReference<OperationProvider> reference : bundles.getServiceReferences(OperationProvider.class, null)) {
			providers.add(bundles.getService(reference));
		}
		Version version = bundles.getBundle().getVersion();
		Environment environment = new Environment(new OperationRegistry(providers),
				version.getMajor() + "." + version.getMinor() + "." + version.getMicro(),
				new PrintWriter(System.out, true, StandardCharsets.UTF_8), new PrintWriter(System.err, true, StandardCharsets.UTF_8),
				Boolean.getBoolean("rampscope.terminal"));
		return new CommandLineTool(environment).run(log.rest());
	}

	@Override
	public void stop() {
		// commands end by themselves
	}
}
