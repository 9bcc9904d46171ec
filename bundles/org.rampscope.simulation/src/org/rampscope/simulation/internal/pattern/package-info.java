/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * From a recipe to one-dimensional patterns: which phases a frame shows, where and how high their peaks are, background
 * and noise. Detectors are not known here.
 */
package org.rampscope.simulation.internal.pattern;
