/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.util.Optional;

import org.rampscope.plot.figure.Figure;

/** A view whose content can be exported. */
public interface FigureView {

	/** @return what is shown, to be drawn at any size; empty while nothing is shown */
	Optional<Figure> figure();
}
