/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** How often a way to find transitions is right: ramps with trouble, answers, scores. */
package org.rampscope.app.internal.assess;
