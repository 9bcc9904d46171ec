/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class ObservableValueTest {

	private final ObservableValue<Integer> value = new ObservableValue<>(1);
	private final List<Integer> heard = new ArrayList<>();

	@Test
	void tellsChangesOnly() {
		value.addListener(heard::add);
		value.set(1);
		value.set(2);
		value.update(old -> old);
		value.update(old -> old + 1);
		assertEquals(List.of(2, 3), heard);
	}

	@Test
	void tellsNothingAfterClosing() {
		Subscription subscription = value.addListener(heard::add);
		subscription.close();
		subscription.close();
		value.set(2);
		assertEquals(List.of(), heard);
	}

	@Test
	void listenerMayChangeTheValue() {
		value.addListener(now -> value.set(Math.min(now + 1, 5)));
		value.addListener(heard::add);
		value.set(3);
		assertEquals(5, value.get());
		assertEquals(List.of(5, 4, 3), heard);
	}
}
