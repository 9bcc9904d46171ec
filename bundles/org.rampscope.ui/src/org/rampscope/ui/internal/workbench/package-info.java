/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** The window of our own product: application, advisors and perspectives. A host such as DAWN needs only the perspectives. */
package org.rampscope.ui.internal.workbench;
