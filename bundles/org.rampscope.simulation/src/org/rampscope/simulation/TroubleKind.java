/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What real ramps hold beside or instead of one clean transition: each kind can be simulated with its truth. */
public enum TroubleKind {

	/** One transition, sudden or over some frames, and nothing else. */
	PLAIN("one transition and no trouble", true),
	/** The sample is compressed and nothing happens. */
	ONE_PHASE("no transition", false),
	CALIBRANT("lines of a pressure marker come into view", false),
	GASKET("lines of the gasket come into view", false),
	ICE("lines of ice VII come into view", false),
	MEDIUM("the pressure medium crystallises", false),
	DIAMOND_SPOT("a reflection of a diamond crosses the detector", false),
	DEAD_MODULE("a part of the detector loses most of its signal", false),
	SHADOW("something shades a range of angles", false),
	BACKGROUND("the background rises at once", false),
	PRESSURE_JUMP("the pressure jumps by a few steps", false),
	BEAM_STEPS("the beam intensity jumps by ± 30 %", false),
	BEAM_FLICKER("the beam intensity flickers by 1 to 10 %", false),
	JITTER_5("line heights jitter by 5 % from frame to frame", true),
	JITTER_10("line heights jitter by 10 %", true),
	JITTER_20("line heights jitter by 20 %", true),
	JITTER_30("line heights jitter by 30 %", true),
	NOISE_3("three times the noise", true),
	NOISE_10("ten times the noise", true),
	GRADUAL_60("the transition takes a quarter of the ramp", true),
	GRADUAL_110("the transition takes 46 % of the ramp", true),
	TWO_TRANSITIONS("two transitions, one after the other", true),
	ENDS_WITHIN("the ramp ends within the transition, from half converted on", true),
	WITH_ARTEFACT("a transition, and foreign lines elsewhere", true),
	WITH_PRESSURE_JUMP("a transition, and a jump of the pressure elsewhere", true),
	WITH_BEAM_STEPS("a transition, and jumps of the beam by ± 30 %", true),
	WITH_BEAM_FLICKER("a transition, and a beam that flickers by 1 to 10 %", true),
	MISSING_FRAMES("a transition, and a fifth of the frames missing", true),
	EMPTY_FRAMES("a transition, and some frames empty", true),
	OUT_OF_ORDER("a transition, and frames out of order, with their times", true),
	COARSE_BINS("a transition, and half as many bins: lines of a few bins", true),
	SCATTERING_VECTOR("a transition, over q instead of 2θ", true),
	DECOMPRESSION("a transition while the pressure falls", true);

	private final String description;
	private final boolean transition;

	TroubleKind(String description, boolean transition) {
		this.description = description;
		this.transition = transition;
	}

	/** @return the name on the command line, such as {@code pressure-jump} */
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** @return what happens, for people */
	public String description() {
		return description;
	}

	/** @return whether the sample changes its structure */
	public boolean hasTransition() {
		return transition;
	}

	/** @return the kind with that {@link #id()} */
	public static Optional<TroubleKind> ofId(String id) {
		return Arrays.stream(values()).filter(k -> k.id().equals(id.toLowerCase(Locale.ROOT).replace('_', '-'))).findFirst();
	}
}
