/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Azimuthal integration of batches of frames on a device of the tensor library, a GPU where there is one. The shares of the pixels and what
 * the sums mean are those of the powder bundle; only the multiplication is here.
 */
package org.rampscope.learning.integration;
