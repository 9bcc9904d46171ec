/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.RampReader;
import org.rampscope.nexus.RampWriter;
import org.rampscope.nexus.convert.Azint1dWriter;
import org.rampscope.nexus.convert.CsvRamp;
import org.rampscope.nexus.convert.XySeriesWriter;
import org.rampscope.nexus.format.Formats;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns patterns of a ramp from one format into another. */
@Command(name = "convert", mixinStandardHelpOptions = true, description = "Convert the patterns of a ramp between NXxrd_pressure_ramp, "
		+ "NXazint1d, CSV and series of .xy files. What the target cannot hold is left out.", footer = { "", "Examples:",
				"  ramp convert ramp_result.nxs -o patterns.csv", "  ramp convert ramp_result.nxs --to xy -o xy_folder",
				"  ramp convert xy_folder -o ramp.nxs", "  ramp convert published.7z -o ramp.nxs", "  ramp convert pyfai.h5 --dataset /entry/results/data -o ramp.nxs" })
final class ConvertCommand implements Callable<Integer> {

	/** Formats to write. */
	enum Format {
		RAMP, AZINT1D, CSV, XY
	}

	private final Environment environment;

	@Parameters(paramLabel = "INPUT", description = "Patterns: a NeXus file (ours, NXazint1d, NXmonopd, DAWN's processed files), CSV of ours, a pattern file, a folder of these, or a .7z archive of them.")
	private Path input;

	@Option(names = { "-o", "--out" }, required = true, paramLabel = "OUT", description = "The file to write; a folder for xy.")
	private Path output;

	@Option(names = "--to", paramLabel = "FORMAT", description = "One of ${COMPLETION-CANDIDATES}; by the name of OUT without this.")
	private Format format;

	@Mixin
	private ReadingOptions reading;

	@Mixin
	private WriterOptions writer;

	@Option(names = "--force", description = "Replace the file if it exists.")
	private boolean force;

	ConvertCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() {
		OutputFolder.existing(input);
		Format target = format == null ? byName(output) : format;
		if (target == Format.XY) {
			OutputFolder.ready(output);
		} else {
			OutputFolder.readyFor(output, force);
		}
		Progress progress = environment.progress();
		Ramp<Patterns> scan = RampReader.readPatterns(input, reading.get(), progress);
		switch (target) {
		case RAMP -> new RampWriter(writer.sinks(environment, false)).savePatterns(scan, output, progress);
		case AZINT1D -> Azint1dWriter.write(scan, output, progress);
		case CSV -> CsvRamp.write(scan, output);
		case XY -> XySeriesWriter.write(scan, output, progress);
		}
		environment.out().println(scan.size() + " patterns of " + scan.data().axis().size() + " bins written to " + output);
		scan.provenance().notes().forEach(n -> environment.out().println("note: " + n));
		return 0;
	}

	private static Format byName(Path output) {
		String name = output.getFileName().toString().toLowerCase(Locale.ROOT);
		if (name.endsWith(".csv")) {
			return Format.CSV;
		}
		if (Formats.isNamedHdf5(output)) {
			return Format.RAMP;
		}
		if (!name.contains(".") || Files.isDirectory(output)) {
			return Format.XY;
		}
		throw new DataException(output, "", "does not say its format by its name", "Give --to RAMP, AZINT1D, CSV or XY");
	}
}
