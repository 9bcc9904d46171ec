/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Dialogs of the workbench. What they decide is done elsewhere. */
package org.rampscope.ui.internal.dialog;
