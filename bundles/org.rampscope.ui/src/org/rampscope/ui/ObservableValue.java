/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * An immutable value that changes as a whole and tells its listeners. Listeners are called in the thread that changes the value, in the
 * order they were added, and only when the new value differs; a listener may change the value again.
 *
 * @param <T> an immutable type with a value-based equals
 */
public final class ObservableValue<T> {

	private final List<Consumer<? super T>> listeners = new CopyOnWriteArrayList<>();
	private T value;

	/** @param initial the value until the first change; not null */
	public ObservableValue(T initial) {
		value = Objects.requireNonNull(initial);
	}

	/** @return the value now */
	public synchronized T get() {
		return value;
	}

	/** @param next the new value; not null */
	public void set(T next) {
		update(old -> next);
	}

	/** @param change gives the new value from the old one; may be called once only, holds no locks of its own */
	public void update(UnaryOperator<T> change) {
		T next;
		synchronized (this) {
			next = Objects.requireNonNull(change.apply(value));
			if (next.equals(value)) {
				return;
			}
			value = next;
		}
		listeners.forEach(listener -> listener.accept(next));
	}

	/**
	 * @param listener called with every new value
	 * @return close it to stop listening
	 */
	public Subscription addListener(Consumer<? super T> listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}
}
