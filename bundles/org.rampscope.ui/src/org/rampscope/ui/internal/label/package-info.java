/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Labelling in the workbench: undo, the command, the job that saves. */
package org.rampscope.ui.internal.label;
