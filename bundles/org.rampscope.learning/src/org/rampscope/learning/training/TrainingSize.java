/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

/**
 * How much a training has to do.
 *
 * @param originals distinct patterns to train on
 * @param copies changed copies of each
 * @param patterns originals and copies together
 * @param epochs passes over all of them, at most
 */
public record TrainingSize(int originals, int copies, int patterns, int epochs) {
}
