/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A frame, or a pattern, that a source has.
 *
 * @param number its place in the ramp: frames are ordered by it, and each number comes once
 * @param name what to call it in messages
 * @param seenNanos when something of it was seen first, by the clock of the run: latencies count from there
 * @param file the file that holds it and nothing else; empty where there are others in it
 * @param reader reads it; throws a {@link org.rampscope.core.error.DataException} where that does not work (yet)
 * @param <T> what it is: a detector frame or a pattern
 */
public record LiveFrame<T>(int number, String name, long seenNanos, Optional<Path> file, Supplier<T> reader) {
}
