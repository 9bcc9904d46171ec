/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Parts of result trees that several results have, and reading trees back into records. */
package org.rampscope.learning.internal.tree;
