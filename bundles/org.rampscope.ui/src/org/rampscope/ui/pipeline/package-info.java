/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Pipelines being put together: a draft that may still be wrong, and what it makes of one frame. Free of SWT. */
package org.rampscope.ui.pipeline;
