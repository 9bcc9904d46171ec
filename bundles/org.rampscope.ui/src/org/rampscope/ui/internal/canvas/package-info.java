/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Widgets that draw: the heatmap, the pattern, and what turns {@code Drawing} and {@code Raster} into SWT. */
package org.rampscope.ui.internal.canvas;
