/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** A plain tree of named arrays: results whose layout only their maker knows. */
package org.rampscope.core.tree;
