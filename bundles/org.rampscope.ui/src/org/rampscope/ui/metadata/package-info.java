/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** The metadata of a ramp as a form: what the validator says of each value. Free of SWT. */
package org.rampscope.ui.metadata;
