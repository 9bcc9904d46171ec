/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Pressure from markers in the cell, as an operation. Matching lines and equations of state live in the powder bundle. */
package org.rampscope.operations.powder.pressure;
