/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** January datasets as DAWN hands them round, with their axes, masks, uncertainties and units, to our records and back. */
package org.rampscope.dawn.internal.data;
