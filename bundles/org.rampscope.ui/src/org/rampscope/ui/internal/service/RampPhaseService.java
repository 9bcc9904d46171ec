/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.service;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.rampscope.ui.ObservableValue;
import org.rampscope.ui.Subscription;
import org.rampscope.ui.phase.PhaseService;
import org.rampscope.ui.phase.PhaseSet;

/** Keeps the list of phases; the phases, with their equations of state, outlive the session. */
public final class RampPhaseService implements PhaseService {

	private final ObservableValue<PhaseSet> value = new ObservableValue<>(PhasePreferences.load());

	@Override
	public PhaseSet phases() {
		return value.get();
	}

	@Override
	public void update(UnaryOperator<PhaseSet> change) {
		PhaseSet before = value.get();
		value.update(change);
		if (!value.get().phases().equals(before.phases())) {
			PhasePreferences.save(value.get());
		}
	}

	@Override
	public Subscription addListener(Consumer<? super PhaseSet> listener) {
		return value.addListener(listener);
	}
}
