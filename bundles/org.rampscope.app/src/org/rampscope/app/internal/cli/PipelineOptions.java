/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.nio.file.Path;
import java.util.Map;

import org.rampscope.operations.metadata.MetadataFileOperation;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.PipelineOverrides;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options by which a pipeline is changed for one call. */
final class PipelineOptions {

	private static final String INTEGRATE = "org.rampscope.integrate.azimuthal";

	@Option(names = "--poni", paramLabel = "FILE", description = "Geometry of the detector (.poni); overrides that of the file.")
	private Path calibration;

	@Option(names = "--mask", paramLabel = "FILE", description = "An image whose pixels other than zero are left out, besides the detector's mask.")
	private Path mask;

	@Mixin
	private PressureOptions pressure;

	@Option(names = "--metadata", paramLabel = "FILE", description = "What the files do not say (YAML or JSON, see ramp metadata --template).")
	private Path metadata;

	@Option(names = "--set", paramLabel = "OPERATION/SETTING=VALUE", description = "Change one setting of the pipeline; may be repeated.")
	private Map<String, String> overrides = Map.of();

	/** @return the pipeline with the options applied */
	Pipeline apply(Pipeline loaded) {
		Pipeline pipeline = pressure.apply(loaded);
		PipelineOverrides change = new PipelineOverrides();
		for (Map.Entry<String, String> override : overrides.entrySet()) {
			int slash = override.getKey().lastIndexOf('/');
			if (slash <= 0) {
				throw new UsageException("--set " + override.getKey() + " names no operation", "Write --set OPERATION/SETTING=VALUE");
			}
			pipeline = change.set(pipeline, override.getKey().substring(0, slash), override.getKey().substring(slash + 1), override.getValue());
		}
		if (calibration != null) {
			pipeline = change.set(pipeline, INTEGRATE, "calibration", absolute(calibration));
		}
		if (mask != null) {
			pipeline = change.set(pipeline, INTEGRATE, "maskFile", absolute(mask));
		}
		return metadata == null ? pipeline : MetadataFileOperation.insert(pipeline, OutputFolder.existing(metadata));
	}

	private static String absolute(Path file) {
		return OutputFolder.existing(file).toAbsolutePath().normalize().toString();
	}
}
