/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Equations of state: pressure from volume and back, at one temperature. Which material has which parameters is said in the phase package.
 */
package org.rampscope.powder.eos;
