/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;


/**
 * One ramp to learn from.
 *
 * @param id name of the file or data set, for the record
 * @param sha256 hash of the file, hexadecimal; empty where it is no file
 * @param scan the ramp, its baseline taken off
 * @param selection which of its frames, as what
 * @param selectionText the same for people, such as {@code 0-150/10 200-340/10} or {@code labels}
 */
public record TrainingSource(String id, String sha256, Ramp<Patterns> scan, TrainingSelection selection, String selectionText) {
}
