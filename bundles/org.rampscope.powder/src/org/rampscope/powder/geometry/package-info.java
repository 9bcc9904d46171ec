/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Where every pixel stands: scattering angle, azimuth and angle of incidence from a calibrated geometry. No intensities
 * here, and no files: {@code .poni} files are read in the nexus bundle.
 */
package org.rampscope.powder.geometry;
