/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * How good labels are: against the truth where it is known, and in themselves where it is not. Pure counting on label
 * arrays; nothing here trains or predicts.
 */
package org.rampscope.learning.metrics;
