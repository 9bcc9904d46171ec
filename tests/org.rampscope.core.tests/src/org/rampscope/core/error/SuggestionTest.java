/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core.error;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rampscope.core.units.RadialUnit;

class SuggestionTest {

	@ParameterizedTest
	@CsvSource({ "binz,bins", "BINS,bins", "sinp,snip", "calibratio,calibration", "als2,als", "clusterin,org.rampscope.transition.clustering" })
	void theNearestNameIsSuggested(String wrong, String meant) {
		assertEquals("Did you mean '" + meant + "'? ", Suggestion.of(wrong, List.of("als", "snip", "bins", "calibration", "org.rampscope.transition.clustering")));
	}

	@ParameterizedTest
	@CsvSource({ "wavelength", "xy", "onions" })
	void whatIsNearNothingGetsNoSuggestion(String wrong) {
		assertEquals("", Suggestion.of(wrong, List.of("als", "snip", "bins")));
	}

	@Test
	void constantsAreFoundByTheWordsOfTheCommandLine() {
		assertEquals(Optional.of(RadialUnit.Q_PER_ANGSTROM), Aliased.parse(RadialUnit.class, "q"));
		assertEquals(Optional.of(RadialUnit.TWO_THETA_DEG), Aliased.parse(RadialUnit.class, "2TH_DEG"));
		assertEquals(Optional.of(RadialUnit.D_ANGSTROM), Aliased.parse(RadialUnit.class, "d-angstrom"));
		assertEquals(Optional.empty(), Aliased.parse(RadialUnit.class, "k"));
		assertEquals("qnm", Aliased.shortest(RadialUnit.Q_PER_NM));
	}
}
