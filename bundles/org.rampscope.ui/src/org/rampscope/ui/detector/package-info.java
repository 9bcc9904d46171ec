/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The detector frames behind a ramp: where their files are, one frame as a picture, rings on it. Free of SWT; reading files lives in
 * {@code org.rampscope.nexus}.
 */
package org.rampscope.ui.detector;
