/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.rampscope.plot.FrameRange;

class RampSelectionTest {

	@Test
	void pinsComeAndGo() {
		RampSelection selection = RampSelection.NONE.withFrame(7).togglePin().withFrame(3).togglePin();
		assertEquals(List.of(3, 7), selection.pinned());
		assertEquals(List.of(7), selection.togglePin().pinned());
		assertEquals(List.of(), selection.withoutPins().pinned());
		assertEquals(List.of(), RampSelection.NONE.togglePin().pinned());
	}

	@Test
	void rangesHaveAnOrder() {
		assertEquals(new FrameRange(2, 9), FrameRange.between(9, 2));
		assertEquals(8, FrameRange.between(9, 2).size());
		assertEquals(new RadialRange(1.5, 2), RadialRange.between(2, 1.5));
		assertThrows(IllegalArgumentException.class, () -> new FrameRange(3, 2));
		assertThrows(IllegalArgumentException.class, () -> new RadialRange(Double.NaN, 2));
	}

	@Test
	void changesOnePartOnly() {
		RampSelection selection = RampSelection.NONE.withFrame(4).withRadial(8.5).withFrames(Optional.of(new FrameRange(1, 2)));
		assertEquals(8.5, selection.withFrame(5).radial());
		assertEquals(Optional.of(new FrameRange(1, 2)), selection.withRegion(Optional.of(new RadialRange(1, 2))).frames());
	}
}
