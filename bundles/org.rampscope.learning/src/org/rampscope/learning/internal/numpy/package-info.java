/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Reading of NumPy's array files and archives: numbers only, never pickled objects. */
package org.rampscope.learning.internal.numpy;
