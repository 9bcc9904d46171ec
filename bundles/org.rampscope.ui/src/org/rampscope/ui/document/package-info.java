/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The open ramp as the workbench holds it: which file, its scan, the classes found in it, and whether it is still being read. Free of SWT.
 * Where the numbers come from is behind {@link org.rampscope.ui.document.RampSource}.
 */
package org.rampscope.ui.document;
