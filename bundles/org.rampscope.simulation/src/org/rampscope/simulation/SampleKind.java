/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation;

import org.rampscope.core.RampMetadata;

/** What lies in the simulated pressure cell. */
public enum SampleKind {

	/** Iron without medium: bcc to hcp at 13.5 GPa, at once. */
	IRON("iron", "Fe", "Im-3m", "none", "", "", ""),
	/** Iron with platinum as pressure marker. */
	IRON_PLATINUM("iron with platinum", "Fe", "Im-3m", "none", "platinum", "Pt", "Fm-3m"),
	/** Iron in neon, which is solid above 4.8 GPa and then shows lines of its own. */
	IRON_NEON("iron in neon", "Fe", "Im-3m", "Ne", "", "", ""),
	/** Wüstite: rock salt to rhombohedral at 14.5 GPa, over some 7 GPa. */
	WUESTITE("wüstite", "FeO", "Fm-3m", "none", "", "", ""),
	/** Magnesiowüstite with platinum: rock salt to rhombohedral over 34 to 56 GPa. */
	MAGNESIOWUESTITE("magnesiowüstite (Mg0.2Fe0.8)O with platinum", "Fe0.8 Mg0.2 O", "Fm-3m", "none", "platinum", "Pt", "Fm-3m");

	private static final double ROOM_TEMPERATURE_K = 300;
	private static final double CULET_UM = 200;

	private final RampMetadata.Sample description;

	SampleKind(String name, String formula, String spaceGroup, String medium, String calibrant, String calibrantFormula,
			String calibrantSpaceGroup) {
		description = new RampMetadata.Sample(name, formula, ROOM_TEMPERATURE_K, spaceGroup, medium, calibrant, calibrantFormula,
				calibrantSpaceGroup, "simulated dynamic diamond anvil cell", "dDAC", CULET_UM);
	}

	/** @return the sample as a file describes it */
	public RampMetadata.Sample describe() {
		return description;
	}
}
