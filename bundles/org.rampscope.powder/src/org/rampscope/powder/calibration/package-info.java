/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Geometry from the image of a calibrant: points on its rings, least squares over the geometry, residuals, rings for an overlay.
 */
package org.rampscope.powder.calibration;
