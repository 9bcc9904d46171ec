/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Ramps of patterns in formats of other programs: series of {@code .xy} files, NXazint1d, tables. */
package org.rampscope.nexus.convert;
