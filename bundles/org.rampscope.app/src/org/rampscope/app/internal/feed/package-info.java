/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Plays detectors and integration servers: simulated ramps that come frame by frame, in the ways in which files come at beamlines. */
package org.rampscope.app.internal.feed;
