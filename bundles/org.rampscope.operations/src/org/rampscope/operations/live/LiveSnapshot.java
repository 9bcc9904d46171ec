/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

import org.rampscope.core.ChosenRows;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Patterns;
import org.rampscope.core.Provenance;
import org.rampscope.core.Ramp;
import org.rampscope.core.Rows;
import org.rampscope.operations.Reading;
import org.rampscope.operations.run.FrameChain;
import org.rampscope.operations.run.MeasureTable;
import org.rampscope.operations.run.PatternStore;
import org.rampscope.operations.run.PatternStore.Place;

/**
 * All frames so far: which row of the stores holds the pattern of each, and what was measured. Taken by the thread that keeps the patterns,
 * in no time; looked at by another, which finds the patterns where they are.
 */
final class LiveSnapshot {

	/** Of the memory, what patterns may take that are needed all at once: operations make others like them. */
	private static final double SHARE_OF_WHOLE = 0.25;

	private final FrameChain<?> chain;
	private final FrameAxis frames;
	private final Provenance provenance;
	private final Kept[] kept;
	private final SortedMap<Integer, String> skippedRows;
	private final PatternStore store;
	private final boolean withSigma;

	/**
	 * A frame that has a pattern.
	 *
	 * @param place where the store has it
	 * @param readings what was measured of it
	 */
	record Kept(Place place, List<Reading> readings) {
	}

	/**
	 * @param chain what gave the patterns
	 * @param frames what is known of every frame
	 * @param provenance of the patterns
	 * @param kept by frame; null where it was skipped
	 * @param skippedRows why, by row
	 * @param store where the patterns are
	 * @param withSigma whether all of them have uncertainties
	 */
	LiveSnapshot(FrameChain<?> chain, FrameAxis frames, Provenance provenance, Kept[] kept, SortedMap<Integer, String> skippedRows, PatternStore store,
			boolean withSigma) {
		this.chain = chain;
		this.frames = frames;
		this.provenance = provenance;
		this.kept = kept;
		this.skippedRows = new TreeMap<>(skippedRows);
		this.store = store;
		this.withSigma = withSigma;
	}

	/** @return how many frames */
	int size() {
		return kept.length;
	}

	SortedMap<Integer, String> skippedRows() {
		return skippedRows;
	}

	LiveSnapshot withNote(String note) {
		return new LiveSnapshot(chain, frames, provenance.withNote(note), kept, skippedRows, store, withSigma);
	}

	/** @return whether the patterns can be held in memory, and others like them */
	boolean fitsIntoMemory() {
		return bytes() <= SHARE_OF_WHOLE * Runtime.getRuntime().maxMemory();
	}

	/** @return bytes of all patterns */
	long bytes() {
		return (long) Double.BYTES * kept.length * chain.axis().size() * (withSigma ? 2 : 1);
	}

	/** @return the ramp with what was measured; its patterns are read from where they are as long as the run goes on */
	Ramp<Patterns> scan() {
		MeasureTable measured = new MeasureTable(chain.meters(), kept.length);
		for (int i = 0; i < kept.length; i++) {
			if (kept[i] != null) {
				measured.set(i, kept[i].readings());
			}
		}
		return measured.addTo(new Ramp<>(chain.head().header().withLabels(Optional.empty()), frames,
				new Patterns(chain.axis(), rows(store.intensity(), Place::row), withSigma ? Optional.of(rows(store.sigma(), Place::sigmaRow))
				: Optional.empty()), chain.head().results(), provenance));
	}

	private Rows rows(Rows all, ToIntFunction<Place> row) {
		return new SnapshotRows(all, Arrays.stream(kept).mapToInt(k -> k == null ? PatternStore.MISSING : row.applyAsInt(k.place())).toArray());
	}

	/** Rows that leave memory to the patterns that still come, and that are the run's to close. */
	private static final class SnapshotRows extends ChosenRows {

		SnapshotRows(Rows rows, int... chosen) {
			super(rows, chosen);
		}

		@Override
		protected double largestShare() {
			return SHARE_OF_WHOLE;
		}

		@Override
		public void close() {
			// other snapshots share them
		}
	}
}
