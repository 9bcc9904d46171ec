/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What classifiers are trained and validated on: copies with noise, splits that do not leak, the random numbers of the
 * published code. No model lives here.
 */
package org.rampscope.learning.training;
