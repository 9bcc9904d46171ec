/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.pipeline;

import java.nio.file.Path;

import org.rampscope.operations.pipeline.Pipeline;

/**
 * A pipeline to be run.
 *
 * @param pipeline what is done
 * @param base folder against which file names in its settings are resolved
 */
public record ChosenPipeline(Pipeline pipeline, Path base) {
}
