/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.pipeline;

import org.rampscope.operations.Operation;

/**
 * One operation of a pipeline with its settings.
 *
 * @param <S> the settings' type
 * @param operation the operation
 * @param settings validated settings
 */
public record Step<S extends Record>(Operation<S> operation, S settings) {
}
