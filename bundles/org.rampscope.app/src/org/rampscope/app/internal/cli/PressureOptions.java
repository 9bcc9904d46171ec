/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.nio.file.Path;

import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.powder.pressure.PressureSteps;

import picocli.CommandLine.Option;

/** Options that say where the pressures of the frames come from. */
final class PressureOptions {

	@Option(names = "--calibrant", paramLabel = "NAMES", description = "Pressures from the lines of these calibrants in the cell, separated by commas: Pt, Au, Ne, MgO, ... (all: ramp phases), or JCPDS files.")
	private String calibrants;

	@Option(names = "--pressure", paramLabel = "FILE", description = "Pressures from a table (CSV with a heading such as 'frame, pressure (GPa)'): one row per frame, or a few between which they are interpolated, such as ruby at the 'first' and 'last' frame.")
	private Path table;

	/** @return the pipeline with the step that gives the pressures */
	Pipeline apply(Pipeline pipeline) {
		if (calibrants != null && table != null) {
			throw new UsageException("--calibrant and --pressure both say where the pressures come from", "Give one of them");
		}
		if (calibrants != null) {
			return PressureSteps.withCalibrants(pipeline, calibrants);
		}
		return table == null ? pipeline : PressureSteps.withTable(pipeline, OutputFolder.existing(table));
	}
}
