/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.rampscope.core.error.GeometryException;
import org.rampscope.core.units.Wavelength;

class WavelengthChoiceTest {

	private static final Wavelength SETTING = new Wavelength(0.1);
	private static final Wavelength CALIBRATED = new Wavelength(0.2);
	private static final Wavelength STATED = new Wavelength(0.3);
	private static final Wavelength STORED = new Wavelength(0.4);
	private static final Wavelength TOLD = new Wavelength(0.5);

	private static Geometry geometry(Optional<Wavelength> wavelength) {
		return new Geometry(0.2, 0, 0, 0, 0, 0, Geometry.DEFAULT_ORIENTATION, wavelength);
	}

	private static RampHeader header(Optional<Wavelength> stated, Optional<Wavelength> stored) {
		return RampHeader.of(RampMetadata.UNKNOWN.withBeam(new RampMetadata.Beam(stated, Double.NaN, Double.NaN)))
				.withGeometry(Optional.of(geometry(stored)));
	}

	private static Optional<Wavelength> used(RampHeader header, Wavelength setting, Wavelength calibrated) {
		return WavelengthChoice.of(header, Optional.ofNullable(setting), Optional.ofNullable(calibrated).map(w -> geometry(Optional.of(w))),
				Optional.of(TOLD)).wavelength();
	}

	@Test
	void theFirstSourceThatKnowsItIsUsed() {
		RampHeader all = header(Optional.of(STATED), Optional.of(STORED));
		assertEquals(Optional.of(SETTING), used(all, SETTING, CALIBRATED));
		assertEquals(Optional.of(CALIBRATED), used(all, null, CALIBRATED));
		assertEquals(Optional.of(STATED), used(all, null, null));
		assertEquals(Optional.of(STORED), used(header(Optional.empty(), Optional.of(STORED)), null, null));
		assertEquals(Optional.empty(), used(header(Optional.empty(), Optional.empty()), null, null), "what the server was told is never used");
		assertEquals(Optional.of(STATED), all.wavelength());
		assertEquals(0.1, all.wavelength(0.1).angstrom());
		assertEquals(STATED, all.wavelength(Double.NaN));
		assertThrows(GeometryException.class, () -> RampHeader.UNKNOWN.wavelength(Double.NaN));
		assertTrue(Double.isNaN(RampHeader.UNKNOWN.wavelengthAngstrom()));
	}

	@Test
	void anEnergyAloneIsAWavelength() {
		List<String> notes = new ArrayList<>();
		Optional<Wavelength> stated = Wavelength.stated("a file", 25.6, Double.NaN, notes);
		assertEquals(Wavelength.HC_KEV_ANGSTROM / 25.6, header(stated, Optional.empty()).wavelengthAngstrom());
		assertEquals(25.6, stated.orElseThrow().energyKeV(), "what is stated is kept to the last digit");
		assertEquals(List.of(), notes);
	}

	@Test
	void numbersOfOneSourceThatContradictEachOtherAreTold() {
		List<String> notes = new ArrayList<>();
		assertEquals(Optional.of(new Wavelength(0.5)), Wavelength.stated("a file", 20, 0.5, notes));
		assertTrue(notes.get(0).contains("a file") && notes.get(0).contains("contradicts"), notes::toString);
		assertEquals(Optional.empty(), Wavelength.stated("a file", -1, 0, notes));
		assertEquals(3, notes.size(), notes::toString);
		assertThrows(GeometryException.class, () -> new Wavelength(0.5, 20));
	}

	@Test
	void sourcesThatDifferByMoreThanTwoPartsInAThousandAreTold() {
		assertEquals(List.of(), WavelengthChoice.of(header(Optional.of(STATED), Optional.of(new Wavelength(0.3 * 1.0019)))).notes());
		String note = WavelengthChoice.of(header(Optional.of(STATED), Optional.of(new Wavelength(0.3 * 1.0021)))).notes().get(0);
		assertTrue(note.contains("the file's value was used"), note);
		List<String> notes = WavelengthChoice.of(header(Optional.of(STATED), Optional.empty()), Optional.empty(),
				Optional.of(geometry(Optional.of(CALIBRATED))), Optional.of(TOLD)).notes();
		assertTrue(notes.get(0).contains("the calibration was used") && notes.get(1).contains("not trusted"), notes::toString);
	}

	@Test
	void whatWasUsedIsWhatTheRampSays() {
		RampHeader used = header(Optional.of(STATED), Optional.of(STORED)).calibrated(geometry(Optional.of(STORED)), Optional.of(CALIBRATED));
		assertEquals(Optional.of(CALIBRATED), used.wavelength());
		assertEquals(Optional.of(CALIBRATED), used.geometry().orElseThrow().wavelength());
		assertEquals(Optional.of(CALIBRATED), used.metadata().beam().wavelength());
	}
}
