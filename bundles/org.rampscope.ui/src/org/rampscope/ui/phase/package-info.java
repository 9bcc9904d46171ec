/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The phases whose lines are drawn over patterns, with their equations of state. Free of SWT; crystallography lives in
 * {@code org.rampscope.powder}.
 */
package org.rampscope.ui.phase;
