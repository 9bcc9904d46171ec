/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.figure;

import java.util.Optional;

/** Something that can be drawn at any size: on the screen, as PNG, as SVG. */
@FunctionalInterface
public interface Figure {

	/**
	 * @param drawing where to draw
	 * @param width width in pixels
	 * @param height height in pixels
	 */
	void paint(Drawing drawing, int width, int height);

	/** @return the numbers it draws; empty where it draws none of use elsewhere */
	default Optional<NumberTable> numbers() {
		return Optional.empty();
	}
}
