/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.internal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import org.rampscope.operations.Prepared;

/**
 * Keeps what an operation made ready for as long as settings and surroundings stay the same, which is mostly the whole run. May be
 * used by several threads; what is replaced is closed once nobody uses it.
 *
 * @param <P> what is kept
 */
public final class PreparedCache<P extends Prepared> {

	/** Detectors that move come back to a few places; more than these are made again. */
	private static final int KEPT = 4;

	private final List<Entry<P>> entries = new ArrayList<>();

	private static final class Entry<P> {
		final Object key;
		final P prepared;
		int users;
		boolean dropped;

		Entry(Object key, P prepared) {
			this.key = key;
			this.prepared = prepared;
		}
	}

	/**
	 * @param key everything the preparation depends on, compared by {@code equals}
	 * @param make makes it ready
	 * @param work what is done with it
	 * @return what the work gives
	 */
	public <R> R with(Object key, Supplier<P> make, Function<P, R> work) {
		Entry<P> entry = take(key, make);
		try {
			return work.apply(entry.prepared);
		} finally {
			giveBack(entry);
		}
	}

	private synchronized Entry<P> take(Object key, Supplier<P> make) {
		Entry<P> found = null;
		for (Entry<P> entry : entries) {
			if (entry.key.equals(key)) {
				found = entry;
			}
		}
		if (found == null) {
			found = new Entry<>(key, make.get());
			entries.add(found);
			if (entries.size() > KEPT) {
				drop(entries.remove(0));
			}
		}
		found.users++;
		return found;
	}

	private synchronized void giveBack(Entry<P> entry) {
		entry.users--;
		if (entry.dropped && entry.users == 0) {
			entry.prepared.close();
		}
	}

	private void drop(Entry<P> entry) {
		entry.dropped = true;
		if (entry.users == 0) {
			entry.prepared.close();
		}
	}

	/** Lets go of everything. */
	public synchronized void clear() {
		entries.forEach(this::drop);
		entries.clear();
	}
}
