/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import java.util.function.Supplier;

import org.eclipse.january.dataset.Dataset;

/**
 * A frame that a source has.
 *
 * @param number its place in the ramp: frames are ordered by it, and each number comes once
 * @param name what to call it in messages
 * @param reader reads it; throws a {@link org.rampscope.core.error.DataException} where that does not work (yet)
 */
public record LiveFrame(int number, String name, Supplier<Dataset> reader) {
}
