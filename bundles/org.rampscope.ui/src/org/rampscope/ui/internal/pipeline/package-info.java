/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Pipelines in the workbench: the operations that are installed, forms, previews and runs. */
package org.rampscope.ui.internal.pipeline;
