/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Ramps as points in a plane: who makes them, and what they are. Free of SWT. */
package org.rampscope.ui.embedding;
