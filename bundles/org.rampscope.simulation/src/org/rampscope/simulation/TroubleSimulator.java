/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Labels;
import org.rampscope.core.Provenance;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.RampHeader;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.core.units.Wavelength;
import org.rampscope.simulation.internal.trouble.TroubledFrames;

/**
 * Simulates ramps with trouble: structures, line widths, textures, noise, pressures and the trouble itself are drawn at random from the
 * seed. The patterns have their background taken off, but for what a baseline fit leaves.
 */
public final class TroubleSimulator {

	/** The fewest frames that a ramp with trouble can have. */
	public static final int FEWEST_FRAMES = 24;
	private static final String PROGRAM = "RampScope simulation of ramps with trouble";
	private static final String VERSION = "1";

	/**
	 * @param kind what goes wrong
	 * @param seed seed of all that is random: the same seed gives the same ramp
	 * @param frames number of frames before any are left out, at least {@link #FEWEST_FRAMES}
	 * @param bins number of radial bins, at least 100
	 * @param progress is asked for cancellation
	 * @return the ramp with {@link TroubleTruth} and {@link GroundTruth}, the latter of the first transition and without peaks
	 */
	public Ramp<Patterns> simulate(TroubleKind kind, long seed, int frames, int bins, Progress progress) {
		if (frames < FEWEST_FRAMES || bins < 100) {
			throw new SettingsException("frames", frames + " frames of " + bins + " bins are too few", "Give at least " + FEWEST_FRAMES + " frames of 100 bins");
		}
		TroubledFrames made = TroubledFrames.of(kind, seed, frames, bins, progress);
		int[] kept = made.kept();
		double[] intensity = new double[kept.length * made.bins()];
		double[] time = new double[kept.length];
		double[] pressure = new double[kept.length];
		double[] fraction = new double[kept.length];
		int[] labels = new int[kept.length];
		int[] number = new int[kept.length];
		for (int i = 0; i < kept.length; i++) {
			System.arraycopy(made.rows()[kept[i]], 0, intensity, i * made.bins(), made.bins());
			time[i] = kept[i];
			number[i] = kept[i];
			pressure[i] = made.pressureGPa()[kept[i]];
			fraction[i] = made.share(0, kept[i]);
			labels[i] = fraction[i] <= 0 ? Labels.BEFORE : fraction[i] < 1 ? Labels.DURING : Labels.AFTER;
		}
		DoubleDataset rows = DatasetFactory.createFromObject(DoubleDataset.class, intensity, kept.length, made.bins());
		FrameAxis axis = new FrameAxis(time, pressure, new double[kept.length], number);
		List<List<TruePeak>> none = new ArrayList<>();
		Arrays.stream(kept).forEach(i -> none.add(List.of()));
		Results truth = Results.NONE.with(TroubleTruth.TYPE, made.truth()).with(GroundTruth.TYPE, new GroundTruth(pressure, fraction, labels, none));
		RadialAxis radial = RadialAxis.regular(RadialUnit.TWO_THETA_DEG, made.firstDeg(), made.stepDeg(), made.bins());
		if (kind == TroubleKind.SCATTERING_VECTOR) {
			radial = radial.convert(RadialUnit.Q_PER_ANGSTROM, made.wavelengthAngstrom());
		}
		return new Ramp<>(RampHeader.of(metadata(kind, seed, made)), axis, new Patterns(radial, rows, Optional.empty()), truth,
				new Provenance(PROGRAM, VERSION, Map.of(), List.of(),
						List.of("Simulated, not measured: " + kind.description() + "; the truth is stored as " + TroubleTruth.TYPE.name())));
	}

	private static RampMetadata metadata(TroubleKind kind, long seed, TroubledFrames made) {
		RampMetadata unknown = RampMetadata.UNKNOWN;
		return new RampMetadata("Simulated ramp with trouble: " + kind.id() + ", seed " + seed, unknown.start(), unknown.end(), unknown.identifiers(),
				unknown.users(), unknown.facility(), RampMetadata.Beam.of(new Wavelength(made.wavelengthAngstrom())), unknown.detector(), unknown.sample(),
				unknown.plan(), unknown.pressure());
	}
}
