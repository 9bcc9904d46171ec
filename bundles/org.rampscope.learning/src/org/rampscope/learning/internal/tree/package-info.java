/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Reading result trees back into records. */
package org.rampscope.learning.internal.tree;
