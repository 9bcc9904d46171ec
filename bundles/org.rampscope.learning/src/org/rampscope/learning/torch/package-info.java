/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The native engine: how it is started, which device it computes on, how long its memory lives, and what its failures mean.
 * Everything that computes with native arrays goes through here. No network, no training and no file lives here.
 */
package org.rampscope.learning.torch;
