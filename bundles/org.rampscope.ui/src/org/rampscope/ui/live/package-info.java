/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What is known of a ramp that is being taken while it is looked at. Free of SWT; following a source lives in {@code
 * org.rampscope.operations}.
 */
package org.rampscope.ui.live;
