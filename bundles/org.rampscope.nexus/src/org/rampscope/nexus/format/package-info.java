/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Formats of files that ramps come in. A {@link org.rampscope.nexus.format.Format} says what it is called, which files it can read, which
 * belong to one ramp, and reads them; {@link org.rampscope.nexus.format.Formats} is the one list of them. Nothing else in the product
 * knows an ending of a name.
 */
package org.rampscope.nexus.format;
