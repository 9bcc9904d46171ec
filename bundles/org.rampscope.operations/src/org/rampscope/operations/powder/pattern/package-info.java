/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** What is done to whole patterns: cropping, rebinning, other axes, normalisation, spikes, references. Nothing here looks for peaks. */
package org.rampscope.operations.powder.pattern;
