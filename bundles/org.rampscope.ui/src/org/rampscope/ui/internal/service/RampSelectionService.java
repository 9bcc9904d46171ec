/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.service;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.rampscope.ui.ObservableValue;
import org.rampscope.ui.Subscription;
import org.rampscope.ui.selection.RampSelection;
import org.rampscope.ui.selection.SelectionService;

/** Keeps the selection in memory. */
public final class RampSelectionService implements SelectionService {

	private final ObservableValue<RampSelection> value = new ObservableValue<>(RampSelection.NONE);

	@Override
	public RampSelection selection() {
		return value.get();
	}

	@Override
	public void update(UnaryOperator<RampSelection> change) {
		value.update(change);
	}

	@Override
	public Subscription addListener(Consumer<? super RampSelection> listener) {
		return value.addListener(listener);
	}
}
