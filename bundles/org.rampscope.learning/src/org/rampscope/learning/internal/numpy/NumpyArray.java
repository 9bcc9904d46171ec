/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.numpy;

/**
 * An array as NumPy stored it.
 *
 * @param shape length of every dimension; empty for a single number
 * @param values in row-major order
 */
public record NumpyArray(long[] shape, double[] values) {
}
