/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** The few pieces of linear algebra that the libraries lack or do slower. */
package org.rampscope.learning.internal.linalg;
