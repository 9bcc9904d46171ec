/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.util.concurrent.Callable;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the script by which a shell completes commands and options. */
@Command(name = "completion", mixinStandardHelpOptions = true, description = "Print the completion script for bash and zsh.",
		footer = { "", "Examples:", "  source <(ramp completion)", "  ramp completion > ~/.local/share/bash-completion/completions/ramp" })
final class CompletionCommand implements Callable<Integer> {

	private final Environment environment;

	@Spec
	private CommandSpec spec;

	CompletionCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() {
		environment.out().println(AutoComplete.bash("ramp", spec.root().commandLine()));
		return 0;
	}
}
