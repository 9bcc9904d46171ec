/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.rampscope.core.FrameAxis;
import org.rampscope.core.Pattern;
import org.rampscope.core.Provenance;
import org.rampscope.operations.MeasureOperation;
import org.rampscope.operations.Quantity;
import org.rampscope.operations.Reading;
import org.rampscope.operations.live.LiveSnapshot.Kept;
import org.rampscope.operations.run.FrameChain;
import org.rampscope.operations.run.FrameOutcome;
import org.rampscope.operations.run.NoRoomException;
import org.rampscope.operations.run.PatternStore;
import org.rampscope.operations.run.PatternStore.Place;

/** The patterns so far, by number of the frame: each frame once, in order, whatever order they were worked on. Used by one thread. Close it. */
final class LivePatterns implements AutoCloseable {

	private final TreeMap<Integer, Kept> patterns = new TreeMap<>();
	private final SortedMap<Integer, String> skipped = new TreeMap<>();
	private final Path output;
	private final long memoryBytes;
	private PatternStore store;
	private int withoutSigma;

	/**
	 * @param output the result: patterns for which there is no room lie beside it
	 * @param memoryBytes how much memory the patterns may take
	 */
	LivePatterns(Path output, long memoryBytes) {
		this.output = output;
		this.memoryBytes = memoryBytes;
	}

	/**
	 * @throws NoRoomException where there is no room for it, neither in memory nor on the disk, nor in a result
	 */
	void keep(int number, FrameOutcome outcome) {
		if (patterns.containsKey(number)) {
			throw new IllegalStateException("frame " + number + " was worked on twice");
		}
		Pattern pattern = outcome.pattern();
		int bins = pattern.axis().size();
		long most = (Integer.MAX_VALUE - 8) / bins;
		if (patterns.size() + skipped.size() >= most) {
			throw new NoRoomException(output, "can hold no more than " + most + " patterns of " + bins + " bins",
					"The result holds those; follow the rest into another file, or keep fewer bins", null);
		}
		if (store == null) {
			store = new PatternStore(bins, memoryBytes, output.resolveSibling("." + output.getFileName()));
		}
		Place place = store.append(pattern);
		withoutSigma += place.sigmaRow() == PatternStore.MISSING ? 1 : 0;
		patterns.put(number, new Kept(place, outcome.readings()));
	}

	/** Takes frames out that will be worked on again. */
	void forget(int number) {
		Kept kept = patterns.remove(number);
		withoutSigma -= kept != null && kept.place().sigmaRow() == PatternStore.MISSING ? 1 : 0;
	}

	void skip(int number, String reason) {
		skipped.put(number, reason);
	}

	int kept() {
		return patterns.size();
	}

	int skipped() {
		return skipped.size();
	}

	int last() {
		return patterns.isEmpty() ? -1 : patterns.lastKey();
	}

	/** @return how many patterns lie on the disk as there was no room in memory */
	int onDisk() {
		return store == null ? 0 : store.onDisk();
	}

	/** @return what was measured of the newest frame that has a pattern */
	List<NewestReading> newest(List<MeasureOperation.Meter> meters) {
		List<NewestReading> newest = new ArrayList<>();
		List<Reading> readings = patterns.isEmpty() ? List.of() : patterns.lastEntry().getValue().readings();
		for (int m = 0; m < readings.size(); m++) {
			List<Quantity> quantities = meters.get(m).quantities();
			for (int q = 0; q < quantities.size(); q++) {
				newest.add(new NewestReading(meters.get(m).resultName(), quantities.get(q), readings.get(m).values().get(q)));
			}
		}
		return newest;
	}

	/** @return all frames so far; at least one has a pattern */
	LiveSnapshot snapshot(FrameChain<?> chain, LiveSource<?> source, Provenance provenance) {
		int[] numbers = numbers();
		Kept[] kept = new Kept[numbers.length];
		SortedMap<Integer, String> rows = new TreeMap<>();
		if (skipped.isEmpty()) {
			patterns.values().toArray(kept);
		}
		int row = 0;
		for (int number : skipped.isEmpty() ? new int[0] : numbers) {
			if (skipped.containsKey(number)) {
				rows.put(row, skipped.get(number));
			} else {
				kept[row] = patterns.get(number);
			}
			row++;
		}
		FrameAxis frames = source.axis(numbers);
		Provenance noted = provenance;
		for (String gap : gaps(numbers)) {
			noted = noted.withNote(gap);
		}
		return new LiveSnapshot(chain, frames, noted, kept, rows, store, withoutSigma == 0);
	}

	private int[] numbers() {
		if (skipped.isEmpty()) {
			return patterns.keySet().stream().mapToInt(Integer::intValue).toArray();
		}
		TreeMap<Integer, Object> all = new TreeMap<>(patterns);
		all.putAll(skipped);
		return all.keySet().stream().mapToInt(Integer::intValue).toArray();
	}

	/** Numbers between the first and the last that never came. */
	private static List<String> gaps(int[] numbers) {
		List<String> gaps = new ArrayList<>();
		for (int i = 1; i < numbers.length; i++) {
			if (numbers[i] != numbers[i - 1] + 1) {
				gaps.add(numbers[i] == numbers[i - 1] + 2 ? Integer.toString(numbers[i] - 1) : numbers[i - 1] + 1 + "–" + (numbers[i] - 1));
			}
		}
		return gaps.isEmpty() ? List.of() : List.of("no frame came with the number " + String.join(", ", gaps));
	}

	@Override
	public void close() {
		if (store != null) {
			store.close();
		}
	}
}
