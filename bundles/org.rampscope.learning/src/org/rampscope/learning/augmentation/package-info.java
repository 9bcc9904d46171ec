/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Changes to single patterns that a classifier shall not mind: warps of intensity and angle, noise. Functions of
 * an array and a random source; nothing here knows models or labels.
 */
package org.rampscope.learning.augmentation;
