/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.calibration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.rampscope.core.DetectorGrid;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.powder.phase.Phase;
import org.rampscope.powder.phase.PhaseLine;

/**
 * Signs that the rings a geometry was refined on are not those of the calibrant, or not where they are thought to be. A fit always ends
 * somewhere, and few rings of one material are easily met by a few of another.
 */
public final class FitDoubts {

	/** Rings of a fine powder are found to a tenth or two of a pixel, and in most sectors that see them. */
	private static final double MOST_PIXELS = 0.3;
	private static final double FEWEST_POINTS = 10;
	/** Weaker rings, relative to the strongest, may be missing. */
	private static final double STRONG_PERCENT = 10;

	private FitDoubts() {
	}

	/**
	 * @param refined what was found
	 * @param calibrant whose rings were looked for
	 * @param grid pixels of the detector
	 * @return what speaks against it, each a sentence with what to do; empty where nothing does
	 */
	public static List<String> of(RefinedGeometry refined, Phase calibrant, DetectorGrid grid) {
		List<String> doubts = new ArrayList<>();
		double pixels = refined.rmsResidualRad() * refined.geometry().distanceM() / grid.pixel1M();
		double perRing = refined.points().size() / (double) refined.rings().size();
		if (pixels > MOST_PIXELS || perRing < FEWEST_POINTS) {
			doubts.add(String.format(Locale.ROOT, "the fit is doubtful: %.2f pixels rms with %.0f points per ring. Look at the overlay; check calibrant, "
					+ "wavelength, first guess, and whether the image is mirrored (orientation)", pixels, perRing));
		}
		missing(refined, calibrant).ifPresent(doubts::add);
		return doubts;
	}

	private static Optional<String> missing(RefinedGeometry refined, Phase calibrant) {
		double wavelength = refined.geometry().wavelength().orElseThrow().angstrom();
		double outermost = refined.rings().stream().mapToDouble(RefinedGeometry.RingResidual::twoThetaRad).max().orElse(0);
		Set<Integer> found = new HashSet<>(refined.rings().stream().map(RefinedGeometry.RingResidual::ring).toList());
		List<PhaseLine> lines = calibrant.lines(0);
		double strongest = lines.stream().mapToDouble(l -> l.reflection().intensity()).max().orElse(0);
		int expected = 0;
		int seen = 0;
		for (int ring = 0; ring < lines.size(); ring++) {
			PhaseLine line = lines.get(ring);
			boolean strong = line.reflection().intensity() >= STRONG_PERCENT / 100 * strongest;
			if (strong && line.position(RadialUnit.TWO_THETA_RAD, wavelength) <= outermost + 1e-9) {
				expected++;
				seen += found.contains(ring) ? 1 : 0;
			}
		}
		return 2 * seen >= expected ? Optional.empty()
				: Optional.of(String.format(Locale.ROOT, "the fit is doubtful: only %d of the %d strong rings of %s up to %.2f° are seen. "
						+ "Look at the overlay; check calibrant, wavelength and first guess", seen, expected, calibrant.name(), Math.toDegrees(outermost)));
	}
}
