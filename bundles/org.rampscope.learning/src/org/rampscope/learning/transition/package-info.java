/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Where along a ramp the new phase appears and where the old one is gone, from the patterns alone. Pressure comes in
 * only to say the answer in GPa; phases are not identified here.
 */
package org.rampscope.learning.transition;
