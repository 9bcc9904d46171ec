/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Classification bin by bin: how well each stretch of the pattern tells the classes apart, and the vote of all of them.
 * The networks that judge single points live elsewhere.
 */
package org.rampscope.learning.binned;
