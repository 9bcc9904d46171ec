/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** What operations found out about a ramp, each with its type: {@link org.rampscope.core.result.Results}. */
package org.rampscope.core.result;
