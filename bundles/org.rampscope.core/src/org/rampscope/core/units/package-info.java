/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Physical units at the boundaries: radial axes, photon energy and wavelength. */
package org.rampscope.core.units;
