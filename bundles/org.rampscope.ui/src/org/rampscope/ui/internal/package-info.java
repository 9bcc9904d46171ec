/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Texts of the workbench. Its other parts: {@code service}, {@code workbench}, {@code view}, {@code canvas}, {@code handler}. */
package org.rampscope.ui.internal;
