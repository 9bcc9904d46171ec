/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.Reduction;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.units.Wavelength;

/** What files of other programs say of beam and reduction. */
class StatedBeamTest {

	private static final String BEAM = "instrument/beam/";

	@TempDir
	Path folder;

	private Ramp<Patterns> read(EditedTree tree) {
		Path file = folder.resolve("theirs.nxs");
		tree.write(file);
		return RampReader.readPatterns(file, Progress.NONE);
	}

	@Test
	void aFileThatStatesTheEnergyAloneHasAWavelength() {
		Ramp<Patterns> scan = read(new EditedTree(SampleScans.full(3, 20, 1)).field(BEAM + "incident_wavelength", null)
				.field("reduction/input/wavelength", null).field(BEAM + "incident_energy", DataField.of(new double[] { 30000 }, "eV")));
		assertEquals(Wavelength.HC_KEV_ANGSTROM / 30, scan.header().wavelengthAngstrom(), 1e-12);
	}

	@Test
	void contradictionsAreNotedOnce() {
		Ramp<Patterns> scan = read(new EditedTree(SampleScans.full(3, 20, 1)).field(BEAM + "incident_energy", DataField.of(new double[] { 30 }, "keV"))
				.field("reduction/input/wavelength", DataField.of(new double[] { 0.5 }, "angstrom")));
		assertEquals(0.4836, scan.header().wavelengthAngstrom());
		assertTrue(scan.provenance().notes().stream().anyMatch(n -> n.contains("30.0 keV contradicts")), scan.provenance().notes()::toString);
		assertTrue(scan.provenance().notes().stream().anyMatch(n -> n.contains("the file's value was used")), scan.provenance().notes()::toString);
		assertEquals(scan.provenance().notes(), read(new EditedTree(scan)).provenance().notes());
	}

	@Test
	void flagsOfTheReductionStayWhatTheyWere() {
		Ramp<Patterns> scan = read(new EditedTree(SampleScans.full(3, 20, 1)).field("reduction/solid_angle_applied", DataField.of(0))
				.field("reduction/polarization_applied", DataField.of(-1)));
		Reduction reduction = scan.provenance().reduction().orElseThrow();
		assertEquals(Optional.of(false), reduction.solidAngle());
		assertEquals(Optional.empty(), reduction.polarization());
		assertEquals(Optional.of(true), reduction.normalization());
		assertEquals(Optional.of(reduction), read(new EditedTree(scan)).provenance().reduction());
	}
}
