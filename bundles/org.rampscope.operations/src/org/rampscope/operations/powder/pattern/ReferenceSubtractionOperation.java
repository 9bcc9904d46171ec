/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pattern;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.Pattern;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.error.DataException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.FileHash;
import org.rampscope.nexus.XyFile;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.PatternOperation;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.settings.Setting;

/**
 * Subtracts one pattern, read from a file, from each pattern. Where the reference ends, patterns become NaN. Uncertainties of
 * both are added in squares, as far as they are known.
 */
public final class ReferenceSubtractionOperation implements PatternOperation<ReferenceSubtractionOperation.Settings> {

	/** The settings. */
	public record Settings(
			@Setting(label = "Reference pattern", file = true, help = "A pattern as columns of text (.xy, .xye, .chi, .dat): the empty cell, the medium, the air.") String reference,
			@Setting(label = "Scale", min = -1e12, max = 1e12, help = "The reference is multiplied by this before it is subtracted.") double scale) {

		public static final Settings DEFAULT = new Settings("", 1);
	}

	private static final OperationInfo INFO = new OperationInfo("org.rampscope.pattern.subtract", List.of("subtract"), "1.0",
			"Subtraction of a reference", "Subtracts a reference pattern, such as that of the empty cell, from each pattern.", List.of());

	@Override
	public OperationInfo info() {
		return INFO;
	}

	@Override
	public Settings defaults() {
		return Settings.DEFAULT;
	}

	@Override
	public void check(Settings settings, RunContext context) {
		if (settings.reference().isEmpty()) {
			throw new SettingsException(INFO.id() + "/reference", "is not set", "Give the file of the reference pattern");
		}
		XyFile.read(context.resolve(settings.reference()));
	}

	@Override
	public Filter prepare(Settings settings, RadialAxis axis, RunContext context, Progress progress) {
		check(settings, context);
		Path file = context.resolve(settings.reference());
		Pattern reference = XyFile.read(file).toPattern(axis.unit());
		if (reference.axis().unit() != axis.unit()) {
			throw new DataException(file, "", "counts " + reference.axis().unit().id() + ", the patterns count " + axis.unit().id(),
					"Give a reference on the axis of the patterns");
		}
		Interpolation onAxis = new Interpolation(reference.axis());
		double[] positions = axis.centres().getData();
		double[] below = onAxis.at(positions, reference.intensity().getData());
		double[] belowSigma = reference.sigma().map(DoubleDataset::getData).map(s -> onAxis.at(positions, s)).orElse(new double[positions.length]);
		long outside = Arrays.stream(below).filter(Double::isNaN).count();
		if (outside == below.length) {
			throw new DataException(file, "", "has no point between " + axis.at(0) + " and " + axis.at(axis.size() - 1),
					"Give a reference that covers the patterns");
		}
		List<String> notes = outside == 0 ? List.of()
				: List.of(outside + " of " + axis.size() + " bins lie beyond the reference pattern: they are NaN");
		double scale = settings.scale();
		IntensityFilter.Change change = (intensity, sigma) -> {
			double[] rest = new double[intensity.length];
			double[] restSigma = sigma == null ? null : new double[intensity.length];
			for (int i = 0; i < rest.length; i++) {
				rest[i] = intensity[i] - scale * below[i];
				if (restSigma != null) {
					restSigma[i] = Math.hypot(sigma[i], scale * belowSigma[i]);
				}
			}
			return new IntensityFilter.Values(rest, restSigma);
		};
		return new IntensityFilter(axis, change, Map.of("reference", FileHash.sha256(file)), notes);
	}
}
