/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What adapters need while a chain runs: settings out of models, what was made ready, the frames of a ramp so far, and where
 * whole-ramp results go.
 */
package org.rampscope.dawn.internal.run;
