/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Files that RampScope reads, through DAWN's loader point. Files of other kinds are handed on to DAWN's own loaders. */
package org.rampscope.dawn.loader;
