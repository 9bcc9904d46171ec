/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.rampscope.nexus.LinkPolicy;
import org.rampscope.nexus.inspect.FileTree;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what a file holds. */
@Command(name = "inspect", mixinStandardHelpOptions = true, description = "Print the tree of an HDF5 or NeXus file: shapes, types, units, attributes.",
		footer = { "", "Examples:", "  ramp inspect ramp_result.nxs", "  ramp inspect raw_m1.nxs" })
final class InspectCommand implements Callable<Integer> {

	private final Environment environment;

	@Parameters(paramLabel = "FILE", description = "An HDF5 file.")
	private Path file;

	@Option(names = "--external-links", description = "Follow links to files outside the file's folder, too.")
	private boolean anywhere;

	InspectCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() {
		OutputFolder.existing(file);
		environment.out().print(FileTree.text(FileTree.of(file, anywhere ? LinkPolicy.ANYWHERE : LinkPolicy.INSIDE_FOLDER)));
		return 0;
	}
}
