/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Spec;

/** Prints the manual page, made from the definitions of the commands: they cannot drift apart. */
@Command(name = "manual", mixinStandardHelpOptions = true, description = "Print the manual page of all commands (troff, for man).",
		footer = { "", "Examples:", "  ramp manual | man -l -", "  ramp manual > ramp.1" })
final class ManualCommand implements Callable<Integer> {

	private final Environment environment;

	@Spec
	private CommandSpec spec;

	ManualCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() {
		PrintWriter out = environment.out();
		CommandSpec root = spec.root();
		out.println(".TH RAMP 1 \"\" \"RampScope " + escape(environment.version()) + "\" \"RampScope manual\"");
		out.println(".SH NAME");
		out.println("ramp \\- " + escape(String.join(" ", text(root.usageMessage().description()))));
		out.println(".SH SYNOPSIS");
		out.println(".B ramp");
		out.println("COMMAND [OPTIONS]");
		out.println(".SH COMMANDS");
		root.subcommands().values().stream().filter(c -> !c.getCommandSpec().usageMessage().hidden()).forEach(command -> command(out, command));
		out.println(".SH LOGGING");
		out.println(".TP\n\\fB\\-\\-log\\fR \\fIFILE\\fR\nWrite a log into FILE, with any command.");
		out.println(".TP\n\\fB\\-\\-log\\-level\\fR \\fILEVEL\\fR\ntrace, debug, info, warn, error or off (default: warn; info with \\-\\-log).");
		out.println(".SH EXIT STATUS");
		out.println("0: fine. 1: the job failed, something was skipped, or a check found something. 2: wrong usage.");
		return 0;
	}

	private static void command(PrintWriter out, CommandLine command) {
		CommandSpec spec = command.getCommandSpec();
		out.println(".SS " + escape(spec.name()));
		text(spec.usageMessage().description()).forEach(line -> out.println(escape(line)));
		out.println(".PP\n.nf");
		out.println(escape(command.getHelp().abbreviatedSynopsis() + command.getHelp().synopsis(0).stripTrailing()).replace("[OPTIONS]", "").stripTrailing());
		out.println(".fi");
		for (PositionalParamSpec parameter : spec.positionalParameters()) {
			argument(out, "\\fI" + escape(parameter.paramLabel()) + "\\fR", parameter);
		}
		for (OptionSpec option : spec.options()) {
			String names = String.join(", ", List.of(option.names()).stream().map(n -> "\\fB" + escape(n) + "\\fR").toList());
			argument(out, option.arity().max() == 0 ? names : names + " \\fI" + escape(option.paramLabel()) + "\\fR", option);
		}
		List<String> footer = text(spec.usageMessage().footer());
		if (!footer.isEmpty()) {
			out.println(".PP\n.nf");
			footer.forEach(line -> out.println(escape(line)));
			out.println(".fi");
		}
	}

	private static void argument(PrintWriter out, String label, ArgSpec argument) {
		if (argument.hidden()) {
			return;
		}
		out.println(".TP\n" + label);
		out.println(escape(String.join(" ", text(argument.description()))));
	}

	private static List<String> text(String... lines) {
		return List.of(lines).stream().map(l -> Ansi.OFF.string(l).replace("%n", "\n").replace("%%", "%")).toList();
	}

	/** Backslashes, hyphens of options, and lines that troff would take for requests. */
	private static String escape(String text) {
		String escaped = text.replace("\\", "\\e").replace("-", "\\-");
		return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
	}
}
