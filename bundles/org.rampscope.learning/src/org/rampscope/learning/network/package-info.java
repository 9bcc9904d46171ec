/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The networks that classify patterns, as blocks of DJL: which there are, how many numbers they learn, how they start, and
 * gradients over a whole training set in bounded memory. How they are trained, stored and run lives elsewhere.
 */
package org.rampscope.learning.network;
