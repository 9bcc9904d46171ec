/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Progress and cancellation, free of any user interface. */
package org.rampscope.core.progress;
