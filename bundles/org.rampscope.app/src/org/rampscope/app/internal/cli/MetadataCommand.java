/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.rampscope.nexus.metadata.MetadataFile;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Template and schema of the metadata file, and a check of one's own. */
@Command(name = "metadata", mixinStandardHelpOptions = true, description = "Print the template or the schema of a metadata file, or check one.",
		footer = { "", "Examples:", "  ramp metadata --template > metadata.yaml", "  ramp metadata --check metadata.yaml",
				"  ramp run transition-clustering frames.nxs --metadata metadata.yaml -o result.nxs" })
final class MetadataCommand implements Callable<Integer> {

	private final Environment environment;

	@ArgGroup(multiplicity = "1")
	private Choice choice;

	private static final class Choice {

		@Option(names = "--template", required = true, description = "Print a template (YAML) that names every value with its unit.")
		private boolean template;

		@Option(names = "--schema", required = true, description = "Print the JSON schema.")
		private boolean schema;

		@Option(names = "--check", required = true, paramLabel = "FILE", description = "Read a metadata file (YAML or JSON) and say what is wrong with it.")
		private Path check;
	}

	MetadataCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() {
		if (choice.template) {
			environment.out().print(MetadataFile.template());
		} else if (choice.schema) {
			environment.out().println(MetadataFile.schema());
		} else {
			List<String> notes = new ArrayList<>();
			MetadataFile.read(OutputFolder.existing(choice.check), notes);
			notes.forEach(environment.out()::println);
			environment.out().println(choice.check + " is usable");
		}
		return 0;
	}
}
