/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.metadata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Patterns;
import org.rampscope.core.Provenance;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.nexus.RampWriter;
import org.rampscope.nexus.validation.DefinitionSet;
import org.rampscope.nexus.validation.Finding;
import org.rampscope.nexus.validation.NexusValidator;

/** Asks the validator what it would say of metadata: they are written with a ramp of two frames, which takes milliseconds. */
public final class MetadataCheck {

	private static final double[] TIMES_S = { 0, 1 };
	private static final double[] PRESSURES_GPA = { 1, 2 };
	private static final double[] SIGMAS_GPA = { 0.1, 0.1 };

	private MetadataCheck() {
	}

	/**
	 * @param metadata the metadata
	 * @return the heaviest finding of each value, by its place in a metadata file
	 */
	public static Map<String, Finding> of(RampMetadata metadata) {
		Ramp<Patterns> small = new Ramp<>(RampHeader.of(metadata), new FrameAxis(TIMES_S, PRESSURES_GPA, SIGMAS_GPA, new int[] { 0, 1 }),
				new Patterns(RadialAxis.of(RadialUnit.TWO_THETA_DEG, 1, 2), DatasetFactory.zeros(DoubleDataset.class, 2, 2), Optional.empty()), Results.NONE,
				Provenance.NONE);
		Path file = null;
		try {
			file = Files.createTempFile("metadata", ".nxs");
			RampWriter.writePatterns(small, file, Progress.NONE);
			Map<String, Finding> findings = new LinkedHashMap<>();
			for (Finding finding : new NexusValidator(DefinitionSet.embedded()).validate(file).findings()) {
				MetadataPlaces.valueAt(finding.filePath()).ifPresent(value -> findings.putIfAbsent(value, finding));
			}
			return findings;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} finally {
			if (file != null) {
				file.toFile().delete();
			}
		}
	}
}
