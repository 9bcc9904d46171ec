/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Labels a person gives to frames: how a range is labelled, and where labels are kept. Free of SWT; undo and keys are the views'. */
package org.rampscope.ui.label;
