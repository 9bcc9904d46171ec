/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pattern;

import java.util.List;
import java.util.Optional;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.Patterns;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.RampOperation;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.settings.Setting;

/**
 * Puts patterns on another axis: 2θ, q or d. Intensities are not changed by the width of bins, since they are means, not sums.
 * With equal bins they are interpolated, and so are uncertainties, which then are a little too large.
 */
public final class AxisConversionOperation implements RampOperation<AxisConversionOperation.Settings> {

	/** The settings. NaN (null in JSON) means: not set. */
	public record Settings(
			@Setting(label = "Radial axis", help = "What the axis shall count. Between angles and q or d the wavelength is needed.") RadialUnit unit,
			@Setting(label = "Wavelength", unit = "angstrom", min = 1e-3, max = 100, help = "Wavelength of the photons. Not set: that of the ramp.") double wavelength,
			@Setting(label = "Equal bins", help = "Interpolate onto bins of equal width on the new axis, as baselines and peak widths in bins assume. Otherwise the bins stay what they were.") boolean equalBins) {

		public static final Settings DEFAULT = new Settings(RadialUnit.Q_PER_ANGSTROM, Double.NaN, true);
	}

	private static final OperationInfo INFO = new OperationInfo("org.rampscope.ramp.axis", List.of("axis"), "1.0", "Other radial axis",
			"Puts the patterns of a ramp on an axis of 2θ, q or d.", List.of());

	@Override
	public OperationInfo info() {
		return INFO;
	}

	@Override
	public Settings defaults() {
		return Settings.DEFAULT;
	}

	@Override
	public Analysis prepare(Settings settings, RunContext context) {
		return new RampAnalysis((scan, progress) -> convert(scan, settings));
	}

	private static Ramp<Patterns> convert(Ramp<Patterns> scan, Settings settings) {
		double wavelength = settings.wavelength() > 0 ? settings.wavelength() : scan.header().wavelengthAngstrom();
		RadialAxis converted = scan.data().axis().convert(settings.unit(), wavelength);
		if (!settings.equalBins() || converted.size() < 2) {
			return onAxis(scan, converted, scan.data().intensity(), scan.data().sigma());
		}
		double first = Math.min(converted.at(0), converted.at(converted.size() - 1));
		double last = Math.max(converted.at(0), converted.at(converted.size() - 1));
		double[] centres = new double[converted.size()];
		for (int i = 0; i < centres.length; i++) {
			// not first + i × step: rounding must not carry the last bin beyond the pattern, where it would be NaN
			double share = i / (double) (centres.length - 1);
			centres[i] = first * (1 - share) + last * share;
		}
		centres[centres.length - 1] = last;
		RadialAxis equal = RadialAxis.of(settings.unit(), centres);
		Interpolation interpolation = new Interpolation(converted);
		return onAxis(scan, equal, interpolated(scan.data().intensity(), interpolation, centres),
				scan.data().sigma().map(s -> interpolated(s, interpolation, centres)));
	}

	private static Ramp<Patterns> onAxis(Ramp<Patterns> scan, RadialAxis axis, DoubleDataset intensity, Optional<DoubleDataset> sigma) {
		return scan.withData(new Patterns(axis, intensity, sigma));
	}

	private static DoubleDataset interpolated(DoubleDataset values, Interpolation interpolation, double[] centres) {
		int frames = values.getShapeRef()[0];
		int bins = values.getShapeRef()[1];
		double[] all = new double[frames * centres.length];
		double[] row = new double[bins];
		for (int frame = 0; frame < frames; frame++) {
			System.arraycopy(values.getData(), frame * bins, row, 0, bins);
			System.arraycopy(interpolation.at(centres, row), 0, all, frame * centres.length, centres.length);
		}
		return DatasetFactory.createFromObject(DoubleDataset.class, all, frames, centres.length);
	}
}
