/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.rampscope.core.FrameAxis;
import org.rampscope.core.Labels;
import org.rampscope.core.Provenance;
import org.rampscope.core.RampMetadata;

/** What a simulated ramp says of itself: everything the definition asks for, and nowhere that it was measured. */
final class SimulatedMetadata {

	private static final String PROGRAM = "RampScope simulation";
	/** Raise it whenever the same recipe gives other numbers. */
	static final String VERSION = "1";
	/** What every simulated ramp says, patterns and frames alike. */
	static final String NOTE = "Simulated, not measured; the truth is stored as " + GroundTruth.TYPE.name();
	private static final double RELATIVE_BANDWIDTH = 1e-4;
	private static final double BEAM_SIZE_UM = 5;
	private static final double SENSOR_THICKNESS_UM = 500;

	private SimulatedMetadata() {
	}

	static RampMetadata of(RampRecipe recipe, String detector, double saturationCounts) {
		double energyKeV = recipe.wavelength().energyKeV();
		Duration duration = Duration.ofNanos(Math.round(recipe.exposureS() * recipe.frames() * 1e9));
		return new RampMetadata("Simulated ramp " + recipe.id() + ": " + recipe.sample().describe().name(), Optional.of(recipe.start()),
				Optional.of(recipe.start().plus(duration)), identifiers(recipe), List.of(new RampMetadata.Person(PROGRAM, "simulation", "", "")),
				new RampMetadata.Facility("simulated beamline", PROGRAM, "Synchrotron X-ray Source", "x-ray"),
				new RampMetadata.Beam(Optional.of(recipe.wavelength()), energyKeV * RELATIVE_BANDWIDTH, BEAM_SIZE_UM),
				new RampMetadata.DetectorInfo(detector, recipe.exposureS(), recipe.exposureS(), saturationCounts, "GaAs", SENSOR_THICKNESS_UM,
						energyKeV / 2),
				recipe.sample().describe(),
				new RampMetadata.RampPlan("compression", recipe.rateGPaPerS(), recipe.pressure().startGPa(), recipe.pressure().maximumGPa(),
						"trapezoid"),
				new RampMetadata.PressureDetermination("interpolation", PROGRAM, VERSION));
	}

	/** The identifier depends on the recipe alone: the same ramp simulated twice is the same record. */
	private static RampMetadata.Identifiers identifiers(RampRecipe recipe) {
		String uuid = UUID.nameUUIDFromBytes((PROGRAM + " " + VERSION + " " + recipe).getBytes(StandardCharsets.UTF_8)).toString();
		return new RampMetadata.Identifiers("simulation " + recipe.id() + ", seed " + recipe.seed(), uuid, "", "CC0-1.0");
	}

	static Provenance provenance() {
		return new Provenance(PROGRAM, VERSION, Map.of(), List.of(), List.of(NOTE));
	}

	static FrameAxis frames(RampRecipe recipe, GroundTruth truth) {
		double[] time = new double[recipe.frames()];
		int[] number = new int[recipe.frames()];
		Arrays.setAll(time, i -> i * recipe.exposureS());
		Arrays.setAll(number, i -> i);
		return new FrameAxis(time, truth.pressureGPa().clone(), new double[recipe.frames()], number);
	}

	static Optional<Labels> labels(RampRecipe recipe, GroundTruth truth) {
		return recipe.labelled() ? Optional.of(new Labels(truth.labels().clone(), new double[0])) : Optional.empty();
	}
}
