/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.run;

import org.rampscope.core.RadialAxis;
import org.rampscope.core.RampHeader;
import org.rampscope.core.result.Results;

/**
 * What is known of the patterns that enter the pattern steps of a pipeline.
 *
 * @param axis their axis
 * @param header what is known beside the numbers
 * @param results further results, known before the first frame
 */
public record ChainHead(RadialAxis axis, RampHeader header, Results results) {
}
