/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** The views of the perspectives. Each listens to the shared services and shows what they say; none knows another. */
package org.rampscope.ui.internal.view;
