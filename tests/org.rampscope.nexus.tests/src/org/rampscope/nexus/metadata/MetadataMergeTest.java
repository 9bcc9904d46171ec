/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.RampMetadata.Beam;
import org.rampscope.core.units.Wavelength;
import org.rampscope.nexus.SampleScans;
import org.rampscope.nexus.metadata.MetadataMerge.Merged;
import org.rampscope.nexus.metadata.MetadataMerge.Source;

class MetadataMergeTest {

	private static Source beam(String name, double energy, double wavelength) {
		return new Source(name, RampMetadata.UNKNOWN.withBeam(new Beam(Wavelength.stated(name, energy, wavelength, new ArrayList<>()), Double.NaN, Double.NaN)));
	}

	@Test
	void theFirstSourceWinsAndTheNoteSaysWhy() {
		Merged merged = MetadataMerge.merge(List.of(beam("calibration L2.poni", Double.NaN, 0.4836), beam("raw file", 12, Double.NaN)));
		assertEquals(25.637, merged.metadata().beam().energyKeV(), 1e-3);
		assertEquals(0.4836, merged.metadata().beam().wavelengthAngstrom());
		assertTrue(merged.notes().stream().anyMatch(n -> n.contains("beam.energy_keV") && n.contains("calibration L2.poni")
				&& n.contains("12.0")),
				merged.notes()::toString);
	}

	@Test
	void whatTheFirstDoesNotKnowComesFromTheNext() {
		Merged merged = MetadataMerge.merge(List.of(beam("calibration", 25.6376, Double.NaN), new Source("file", SampleScans.metadata())));
		assertEquals("P02.2", merged.metadata().facility().instrument());
		assertEquals(2, merged.metadata().users().size());
		assertEquals(SampleScans.metadata().sample(), merged.metadata().sample());
	}

	@Test
	void sourcesThatAgreeNeedNoNote() {
		assertEquals(List.of(), MetadataMerge.merge(List.of(new Source("a", SampleScans.metadata()), new Source("b",
				SampleScans.metadata()))).notes());
	}
}
