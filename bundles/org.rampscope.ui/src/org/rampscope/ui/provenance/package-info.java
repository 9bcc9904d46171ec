/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Where a result comes from, as people look at it: a graph, a command line, a comparison of two results. Free of SWT. */
package org.rampscope.ui.provenance;
