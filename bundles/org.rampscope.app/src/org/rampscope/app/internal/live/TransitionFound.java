/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.rampscope.operations.live.LiveStatus;

/** What is announced when a live run finds a transition, or finds it at another frame than before. Used by one thread. */
public final class TransitionFound {

	private static final String ONSET = StatusText.ONSET_FRAME;

	private Object onset;
	private int number;

	/**
	 * @param status how the run stands
	 * @return what to announce, by name; empty where there is nothing new
	 */
	public Optional<Map<String, Object>> news(LiveStatus status) {
		Object now = status.findings().get(ONSET);
		if (now == null || now.equals(onset)) {
			return Optional.empty();
		}
		onset = now;
		number++;
		Map<String, Object> news = new LinkedHashMap<>();
		news.put("announcement", number);
		news.put("frames", status.snapshot().frames());
		news.putAll(status.findings());
		return Optional.of(news);
	}
}
