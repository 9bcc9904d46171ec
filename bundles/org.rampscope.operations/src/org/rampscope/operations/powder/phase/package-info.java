/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Phases named in settings, and where their lines lie in a ramp. Cells, formats and equations of state live in the powder bundle. */
package org.rampscope.operations.powder.phase;
