/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * How the open ramp is shown: which axes, which part, which colours. One state for all views, and its geometry. Free of SWT.
 */
package org.rampscope.ui.display;
