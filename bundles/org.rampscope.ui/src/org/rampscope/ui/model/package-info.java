/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Models in the workbench: those that are open, the training that runs, what they say of the ramp that is shown. Free of SWT. */
package org.rampscope.ui.model;
