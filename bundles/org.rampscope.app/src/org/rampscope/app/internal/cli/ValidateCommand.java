/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.rampscope.core.error.DataException;
import org.rampscope.nexus.LinkPolicy;
import org.rampscope.nexus.validation.DefinitionSet;
import org.rampscope.nexus.validation.Finding;
import org.rampscope.nexus.validation.NexusValidator;
import org.rampscope.nexus.validation.Severity;
import org.rampscope.nexus.validation.ValidationReport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks files against NXxrd_pressure_ramp or any other definition. */
@Command(name = "validate", mixinStandardHelpOptions = true, description = "Check NeXus files against the definition they name, or "
		+ "NXxrd_pressure_ramp. Exit code 1 where an error was found.", footer = { "", "Examples:", "  ramp validate ramp_result.nxs",
				"  ramp validate raw_m1.nxs --definition NXxrd_pressure_ramp", "  ramp validate *.nxs --definitions nexus-definitions --json" })
final class ValidateCommand implements Callable<Integer> {

	private final Environment environment;

	@Parameters(arity = "1..*", paramLabel = "FILE", description = "NeXus files.")
	private List<Path> files;

	@Option(names = "--definitions", paramLabel = "DIR", description = "Folder with the official definitions (base_classes, applications, contributed_definitions).")
	private Path folder;

	@Option(names = "--definition", paramLabel = "NAME", description = "Check all entries against this definition, whatever they name.")
	private String forced;

	@Option(names = "--external-links", description = "Follow links to files outside the file's folder, too.")
	private boolean anywhere;

	@Option(names = "--json", description = "Print the findings as JSON.")
	private boolean json;

	ValidateCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() {
		files.forEach(OutputFolder::existing);
		DefinitionSet definitions = folder == null ? DefinitionSet.embedded() : DefinitionSet.withFolder(OutputFolder.existing(folder));
		NexusValidator validator = new NexusValidator(definitions, anywhere ? LinkPolicy.ANYWHERE : LinkPolicy.INSIDE_FOLDER);
		List<ValidationReport> reports = new ArrayList<>();
		for (Path file : files) {
			reports.add(check(validator, file));
		}
		if (json) {
			printJson(reports);
		} else {
			reports.forEach(this::print);
		}
		return reports.stream().allMatch(ValidationReport::passed) ? 0 : CommandLineTool.FAILED;
	}

	/** A file that cannot be opened is a finding, so that the files after it are checked as well. */
	private ValidationReport check(NexusValidator validator, Path file) {
		try {
			return validator.validate(file, Optional.ofNullable(forced));
		} catch (DataException e) {
			return new ValidationReport(file, List.of(),
					List.of(new Finding(Severity.ERROR, "", "", e.location().isEmpty() ? "/" : e.location(), e.problem(), e.remedy())));
		}
	}

	private void print(ValidationReport report) {
		PrintWriter out = environment.out();
		report.findings().forEach(f -> out.println("  " + f.line()));
		out.println(report.file() + ": " + (report.passed() ? "valid" : "not valid") + (report.definitions().isEmpty() ? ""
				: " (" + String.join(", ", report.definitions()) + ")") + ", " + report.count(Severity.ERROR) + " errors, "
				+ report.count(Severity.WARNING) + " warnings");
	}

	private void printJson(List<ValidationReport> reports) {
		JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
		ArrayNode all = mapper.createArrayNode();
		for (ValidationReport report : reports) {
			ObjectNode node = all.addObject().put("file", report.file().toString()).put("valid", report.passed());
			report.definitions().forEach(node.putArray("definitions")::add);
			ArrayNode findings = node.putArray("findings");
			for (Finding f : report.findings()) {
				findings.addObject().put("severity", f.severity().name()).put("definition", f.definition()).put("nxdlPath", f.nxdlPath())
						.put("filePath", f.filePath()).put("found", f.found()).put("right", f.right());
			}
		}
		try {
			environment.out().println(mapper.writeValueAsString(all));
		} catch (JsonProcessingException e) {
			throw new IllegalStateException(e);
		}
	}
}
