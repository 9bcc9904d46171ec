/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Trained models at work: patterns in, probabilities, labels and the transition out. Nothing here learns.
 */
package org.rampscope.learning.inference;
