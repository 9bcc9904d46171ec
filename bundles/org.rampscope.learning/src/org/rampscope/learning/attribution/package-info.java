/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What in a pattern makes a network decide as it does: gradients by position, who attends to whom, the weights themselves. How
 * well bins separate classes is in the package of the binned networks.
 */
package org.rampscope.learning.attribution;
