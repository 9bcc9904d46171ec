/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.metadata;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.units.Wavelength;
import org.rampscope.nexus.FileHash;
import org.rampscope.nexus.metadata.MetadataFile;
import org.rampscope.nexus.metadata.MetadataMerge;
import org.rampscope.operations.Operation;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.RampOperation;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.Step;
import org.rampscope.operations.settings.Setting;

/**
 * Joins what a person wrote down with what the files say. Where they contradict each other, the wavelength of the
 * calibration goes first, then the person, then the files; each contradiction is noted.
 */
public final class MetadataFileOperation implements RampOperation<MetadataFileOperation.Settings> {

	/** The settings. */
	public record Settings(
			@Setting(label = "Metadata file", file = true, help = "YAML or JSON as 'ramp metadata --template' prints it.") String file) {

		public static final Settings DEFAULT = new Settings("");
	}

	private static final OperationInfo INFO = new OperationInfo("org.rampscope.metadata.file", List.of("metadata"), "1.0", "Metadata from a file",
			"Adds sample, facility, users, identifiers and whatever else a metadata file says.", List.of());

	@Override
	public OperationInfo info() {
		return INFO;
	}

	@Override
	public Settings defaults() {
		return Settings.DEFAULT;
	}

	/**
	 * @param pipeline a pipeline
	 * @param file a metadata file
	 * @return the pipeline with this operation before its first operation on the whole ramp, or at its end
	 */
	public static Pipeline insert(Pipeline pipeline, Path file) {
		List<Step<?>> steps = new ArrayList<>(pipeline.steps());
		int at = 0;
		while (at < steps.size() && !(isRampOperation(steps.get(at).operation()))) {
			at++;
		}
		steps.add(at, new Step<>(new MetadataFileOperation(), new Settings(file.toAbsolutePath().normalize().toString())));
		return new Pipeline(pipeline.name(), pipeline.description(), steps);
	}

	private static boolean isRampOperation(Operation<?> operation) {
		return operation instanceof RampOperation;
	}

	@Override
	public Analysis prepare(Settings settings, RunContext context) {
		if (settings.file().isEmpty()) {
			throw new SettingsException(INFO.id() + "/file", "names no file", "Give the path of a metadata file");
		}
		Path file = context.resolve(settings.file());
		List<String> doubts = new ArrayList<>();
		RampMetadata written = MetadataFile.read(file, doubts);
		Map<String, String> hashes = Map.of("metadata", FileHash.sha256(file));
		return new Analysis() {

			@Override
			public Ramp<Patterns> apply(Ramp<Patterns> scan, Progress progress) {
				MetadataMerge.Merged merged = MetadataMerge.merge(sources(scan, file.getFileName().toString(), written));
				return scan.withMetadata(merged.metadata()).withProvenance(scan.provenance().withNotes(doubts).withNotes(merged.notes()));
			}

			@Override
			public Map<String, String> contentHashes() {
				return hashes;
			}
		};
	}

	private static List<MetadataMerge.Source> sources(Ramp<Patterns> scan, String name, RampMetadata written) {
		List<MetadataMerge.Source> sources = new ArrayList<>();
		scan.geometry().flatMap(g -> g.wavelength()).ifPresent(w -> sources.add(new MetadataMerge.Source("the calibration", beam(w))));
		sources.add(new MetadataMerge.Source(name, written));
		sources.add(new MetadataMerge.Source("the raw files", scan.metadata()));
		return sources;
	}

	private static RampMetadata beam(Wavelength wavelength) {
		return RampMetadata.UNKNOWN.withBeam(RampMetadata.Beam.of(wavelength));
	}
}
