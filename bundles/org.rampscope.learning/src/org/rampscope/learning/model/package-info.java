/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Trained models as files: weights in the safetensors format, a card that says what they are, and the grid of patterns they
 * take. Nothing in a file is ever executed. No native array lives here; networks are made of models elsewhere.
 */
package org.rampscope.learning.model;
