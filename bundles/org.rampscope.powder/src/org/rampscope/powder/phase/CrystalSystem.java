/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.phase;

/** Crystal systems. Rhombohedral cells are given in hexagonal axes. */
public enum CrystalSystem {
	CUBIC, TETRAGONAL, HEXAGONAL, RHOMBOHEDRAL, ORTHORHOMBIC, MONOCLINIC, TRICLINIC
}
