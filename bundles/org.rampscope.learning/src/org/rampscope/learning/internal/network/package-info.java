/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Layers and architectures behind {@link org.rampscope.learning.network.Networks}. */
package org.rampscope.learning.internal.network;
