/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.nio.file.Path;

/**
 * A dataset of an HDF5 file that holds frames of a series, or a part of them.
 *
 * @param name a name that is its own among those of the series
 * @param file the file
 * @param path absolute path in it
 */
public record RawDataset(String name, Path file, String path) {
}
