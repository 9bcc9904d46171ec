/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** A stand-in for DAWN's window: a workbench that shows perspectives of other bundles and takes their pictures. For tests. */
package org.rampscope.dawn.standin.window;
