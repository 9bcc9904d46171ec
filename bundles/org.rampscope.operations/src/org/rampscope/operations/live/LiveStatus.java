/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import java.util.List;
import java.util.Map;

/**
 * How a live run stands.
 *
 * @param state preparing (nobody waits for it: frames may come), waiting, following, writing or ended
 * @param frames frames that have a pattern
 * @param lastFrame number of the newest of them; −1 before the first
 * @param framesPerSecond rate over the last seconds
 * @param latencyMedianS median time from when something of a frame was seen to when its pattern was kept, with what was measured of it, of
 *            the last thousand frames; NaN before the first
 * @param latencyP99S 99th percentile of the same
 * @param behind frames seen and not yet worked on
 * @param skipped frames that could not be used
 * @param snapshot how the result file stands
 * @param findings what the last snapshot says of the whole ramp, by name
 * @param newest what was measured of the newest frame
 */
public record LiveStatus(String state, int frames, int lastFrame, double framesPerSecond, double latencyMedianS, double latencyP99S, int behind,
		int skipped, SnapshotStatus snapshot, Map<String, Object> findings, List<NewestReading> newest) {

	/** @return how a run stands before its source is there */
	static LiveStatus before(String state) {
		return new LiveStatus(state, 0, -1, 0, Double.NaN, Double.NaN, 0, 0, SnapshotStatus.NONE, Map.of(), List.of());
	}
}
