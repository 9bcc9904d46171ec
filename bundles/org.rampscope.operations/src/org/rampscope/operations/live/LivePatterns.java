/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.Pattern;
import org.rampscope.core.Provenance;
import org.rampscope.core.RampScan;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.operations.MeasureOperation;
import org.rampscope.operations.Quantity;
import org.rampscope.operations.Reading;
import org.rampscope.operations.run.FrameChain;
import org.rampscope.operations.run.FrameOutcome;
import org.rampscope.operations.run.MeasureTable;

/** The patterns so far, by number of the frame: each frame once, in order, whatever order they were worked on. Used by one thread. */
final class LivePatterns {

	private final TreeMap<Integer, FrameOutcome> patterns = new TreeMap<>();
	private final SortedMap<Integer, String> skipped = new TreeMap<>();

	void keep(int number, FrameOutcome outcome) {
		if (patterns.putIfAbsent(number, outcome) != null) {
			throw new IllegalStateException("frame " + number + " was worked on twice");
		}
	}

	/** Takes frames out that will be worked on again. */
	void forget(int number) {
		patterns.remove(number);
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

	/** A ramp of all frames so far with what was measured of them, and why rows of it are missing. */
	record Snapshot(RampScan scan, SortedMap<Integer, String> skippedRows) {
	}

	Snapshot snapshot(FrameChain<?> chain, LiveSource<?> source, Provenance provenance) {
		SortedMap<Integer, FrameOutcome> all = new TreeMap<>(patterns);
		skipped.keySet().forEach(n -> all.put(n, null));
		int bins = chain.axis().size();
		int[] numbers = all.keySet().stream().mapToInt(Integer::intValue).toArray();
		double[] intensity = new double[Math.multiplyExact(numbers.length, bins)];
		double[] sigma = new double[intensity.length];
		boolean withSigma = patterns.values().stream().allMatch(p -> p.pattern().sigma().isPresent());
		MeasureTable measured = new MeasureTable(chain.meters(), numbers.length);
		SortedMap<Integer, String> rows = new TreeMap<>();
		for (int row = 0; row < numbers.length; row++) {
			FrameOutcome outcome = all.get(numbers[row]);
			if (outcome == null) {
				rows.put(row, skipped.get(numbers[row]));
				java.util.Arrays.fill(intensity, row * bins, (row + 1) * bins, Double.NaN);
				java.util.Arrays.fill(sigma, row * bins, (row + 1) * bins, Double.NaN);
				continue;
			}
			Pattern pattern = outcome.pattern();
			measured.set(row, outcome.readings());
			System.arraycopy(pattern.intensity().getData(), 0, intensity, row * bins, bins);
			if (withSigma) {
				System.arraycopy(pattern.sigma().orElseThrow().getData(), 0, sigma, row * bins, bins);
			}
		}
		Provenance noted = provenance;
		for (String gap : gaps(numbers)) {
			noted = noted.withNote(gap);
		}
		Map<String, DataGroup> results = chain.head().results();
		RampScan scan = new RampScan(chain.head().metadata(), chain.head().geometry(), chain.axis(), source.axis(numbers),
				DatasetFactory.createFromObject(DoubleDataset.class, intensity, numbers.length, bins),
				withSigma ? Optional.of(DatasetFactory.createFromObject(DoubleDataset.class, sigma, numbers.length, bins)) : Optional.empty(),
				Optional.empty(), results, noted);
		return new Snapshot(measured.addTo(scan), rows);
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
}
