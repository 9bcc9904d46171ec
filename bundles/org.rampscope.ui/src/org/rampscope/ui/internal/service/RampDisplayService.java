/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.service;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.rampscope.ui.ObservableValue;
import org.rampscope.ui.Subscription;
import org.rampscope.ui.display.DisplayService;
import org.rampscope.plot.ramp.DisplayState;
import org.rampscope.ui.internal.preference.WorkbenchPreferences;

/** Keeps how ramps are shown; the choices that do not belong to one ramp outlive the session. */
public final class RampDisplayService implements DisplayService {

	private final ObservableValue<DisplayState> value = new ObservableValue<>(DisplayPreferences.load());

	/** Takes colours and scale from the preferences, now and whenever they are changed there. */
	public RampDisplayService() {
		for (String key : List.of(WorkbenchPreferences.COLOURS, WorkbenchPreferences.SCALE)) {
			WorkbenchPreferences.listen(key, () -> {
				DisplayState preferred = DisplayPreferences.load();
				value.update(now -> now.withColours(preferred.colours()).withIntensityScale(preferred.intensityScale()));
			});
		}
	}

	@Override
	public DisplayState display() {
		return value.get();
	}

	@Override
	public void update(UnaryOperator<DisplayState> change) {
		value.update(change);
		DisplayPreferences.save(value.get());
	}

	@Override
	public Subscription addListener(Consumer<? super DisplayState> listener) {
		return value.addListener(listener);
	}
}
