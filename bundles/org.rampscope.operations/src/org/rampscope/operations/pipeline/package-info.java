/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Pipelines: operations in order with their settings, as JSON files and as checked objects. */
package org.rampscope.operations.pipeline;
