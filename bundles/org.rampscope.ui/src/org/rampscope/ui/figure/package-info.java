/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Figures: where axes, strips, texts and maps go, painted through {@link org.rampscope.ui.figure.Drawing}, so that the screen, a PNG and an
 * SVG of any size show the same. Free of SWT.
 */
package org.rampscope.ui.figure;
