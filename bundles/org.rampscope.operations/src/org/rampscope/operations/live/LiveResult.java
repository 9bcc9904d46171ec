/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import org.rampscope.core.RampScan;

/**
 * What a live run ended with.
 *
 * @param scan the result as written
 * @param complete whether the operations on the whole ramp succeeded
 * @param status the last status
 */
public record LiveResult(RampScan scan, boolean complete, LiveStatus status) {
}
