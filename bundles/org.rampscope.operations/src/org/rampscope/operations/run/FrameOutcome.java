/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.run;

import java.util.List;

import org.rampscope.core.Pattern;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.operations.Reading;

/**
 * What became of one frame.
 *
 * @param pattern its pattern; null where it could not be used
 * @param readings what each meter measured of it; empty where it could not be used
 * @param failure why it could not be used; else null
 */
public record FrameOutcome(Pattern pattern, List<Reading> readings, RampScopeException failure) {

	static FrameOutcome failed(RampScopeException failure) {
		return new FrameOutcome(null, List.of(), failure);
	}
}
