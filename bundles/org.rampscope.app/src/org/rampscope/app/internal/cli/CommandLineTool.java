/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

import org.rampscope.core.error.CancelledException;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.error.Suggestion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Parses arguments, runs a command, and turns what it throws into one line and an exit code. */
public final class CommandLineTool {

	/** The job failed, or a check found something. */
	public static final int FAILED = 1;
	/** The command line is wrong, or a setting or name in it or in the file of a pipeline. */
	public static final int USAGE = 2;

	private static final Logger LOG = LoggerFactory.getLogger(CommandLineTool.class);

	private final Environment environment;

	/** @param environment what commands get from outside */
	public CommandLineTool(Environment environment) {
		this.environment = environment;
	}

	/**
	 * @param arguments command, options and files
	 * @return 0 fine, 1 the job failed or a check found something, 2 wrong usage
	 */
	public int run(String... arguments) {
		CommandLine line = new CommandLine(new RampCommand())
				.addSubcommand(new DemoCommand(environment))
				.addSubcommand(new RunCommand(environment))
				.addSubcommand(new RerunCommand(environment))
				.addSubcommand(new FollowCommand(environment))
				.addSubcommand(new IntegrateCommand(environment))
				.addSubcommand(new PressureCommand(environment))
				.addSubcommand(new PeaksCommand(environment))
				.addSubcommand(new PhasesCommand(environment))
				.addSubcommand(new CalibrateCommand(environment))
				.addSubcommand(new TrainCommand(environment))
				.addSubcommand(new ClassifyCommand(environment))
				.addSubcommand(new CompareCommand(environment))
				.addSubcommand(new SweepCommand(environment))
				.addSubcommand(new AssessCommand(environment))
				.addSubcommand(new NetworksCommand(environment))
				.addSubcommand(new ImportCommand(environment))
				.addSubcommand(new SimulateCommand(environment))
				.addSubcommand(new ReportCommand(environment))
				.addSubcommand(new ValidateCommand(environment))
				.addSubcommand(new InspectCommand(environment))
				.addSubcommand(new ConvertCommand(environment))
				.addSubcommand(new MetadataCommand(environment))
				.addSubcommand(new OperationsCommand(environment))
				.addSubcommand(new PipelineCommand(environment))
				.addSubcommand(new CompletionCommand(environment))
				.addSubcommand(new ManualCommand(environment));
		line.addSubcommand("models", new CommandLine(new NetworksCommand(environment)));
		line.getSubcommands().get("models").getCommandSpec().usageMessage().hidden(true);
		line.getCommandSpec().version("RampScope " + environment.version());
		line.setCaseInsensitiveEnumValuesAllowed(true);
		line.setUsageHelpWidth(120);
		line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
		line.setOut(environment.out());
		line.setErr(environment.err());
		line.setParameterExceptionHandler((e, args) -> wrongUsage(e));
		line.setExecutionExceptionHandler((e, command, result) -> failed(e));
		try {
			return line.execute(OldOptions.translated(arguments));
		} catch (OutOfMemoryError e) {
			LOG.error("out of memory", e);
			environment.err().println("ramp: not enough memory (" + Runtime.getRuntime().maxMemory() / (1 << 20)
					+ " MiB allowed). Give more: RAMPSCOPE_JAVA_OPTS=-Xmx8g ramp …");
			return FAILED;
		} catch (LinkageError e) {
			return defect(e);
		} finally {
			environment.out().flush();
			environment.err().flush();
		}
	}

	private int wrongUsage(ParameterException e) {
		String command = e.getCommandLine().getCommandSpec().qualifiedName();
		String message = e.getMessage().lines().findFirst().orElse("wrong usage");
		String remedy = "See '" + command + " --help'.";
		if (e instanceof UnmatchedArgumentException unmatched && "ramp".equals(command)) {
			message = "there is no command '" + unmatched.getUnmatched().get(0) + "'";
			remedy = Suggestion.of(unmatched.getUnmatched().get(0), visibleCommands(e.getCommandLine())) + remedy;
		} else if (e instanceof UnmatchedArgumentException unmatched && unmatched.isUnknownOption()) {
			String option = unmatched.getUnmatched().get(0).replaceFirst("=.*", "");
			remedy = Suggestion.of(option, e.getCommandLine().getCommandSpec().options().stream().filter(o -> !o.hidden()).map(OptionSpec::longestName).toList()) + remedy;
		}
		environment.err().println(command + ": " + message + ". " + remedy);
		return USAGE;
	}

	private static List<String> visibleCommands(CommandLine line) {
		return line.getSubcommands().entrySet().stream().filter(s -> !s.getValue().getCommandSpec().usageMessage().hidden()).map(Map.Entry::getKey).toList();
	}

	private int failed(Exception e) {
		if (e instanceof CancelledException) {
			environment.err().println("ramp: cancelled");
			return FAILED;
		}
		if (e instanceof RampScopeException known) {
			LOG.debug("command failed", e);
			environment.err().println("ramp: " + known.getMessage());
			return known instanceof UsageException || known instanceof SettingsException ? USAGE : FAILED;
		}
		return defect(e);
	}

	private int defect(Throwable e) {
		LOG.error("unexpected failure", e);
		StringWriter trace = new StringWriter();
		e.printStackTrace(new PrintWriter(trace));
		environment.err().println("ramp: unexpected failure, a defect of RampScope. Please report it with these lines:");
		environment.err().print(trace);
		return FAILED;
	}
}
