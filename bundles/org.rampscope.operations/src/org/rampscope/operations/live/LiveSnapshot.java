/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Provenance;
import org.rampscope.core.RampScan;
import org.rampscope.nexus.PatternRows;
import org.rampscope.nexus.TableRows;
import org.rampscope.operations.Reading;
import org.rampscope.operations.run.FrameChain;
import org.rampscope.operations.run.MeasureTable;

/**
 * All frames so far: which row of the stores holds the pattern of each, and what was measured. Taken by the thread that keeps the patterns,
 * in no time; looked at by another, which finds the patterns where they are.
 */
final class LiveSnapshot {

	/** Stands for a frame that was skipped. */
	static final int MISSING = -1;
	/** Of the memory, what a ramp that is analysed as a whole may take: operations make others like it. */
	private static final double SHARE_OF_WHOLE = 0.25;

	private final FrameChain<?> chain;
	private final FrameAxis frames;
	private final Provenance provenance;
	private final Kept[] kept;
	private final SortedMap<Integer, String> skippedRows;
	private final RowStore intensity;
	private final RowStore sigma;

	/**
	 * A frame that has a pattern.
	 *
	 * @param row its row in the store of intensities
	 * @param sigmaRow its row in the store of uncertainties; {@link #MISSING} where it has none
	 * @param readings what was measured of it
	 */
	record Kept(int row, int sigmaRow, List<Reading> readings) {
	}

	/**
	 * @param chain what gave the patterns
	 * @param frames what is known of every frame
	 * @param provenance of the patterns
	 * @param kept by frame; null where it was skipped
	 * @param skippedRows why, by row
	 * @param intensity where intensities are
	 * @param sigma where uncertainties are; null where some frame has none
	 */
	LiveSnapshot(FrameChain<?> chain, FrameAxis frames, Provenance provenance, Kept[] kept, SortedMap<Integer, String> skippedRows, RowStore intensity,
			RowStore sigma) {
		this.chain = chain;
		this.frames = frames;
		this.provenance = provenance;
		this.kept = kept;
		this.skippedRows = new TreeMap<>(skippedRows);
		this.intensity = intensity;
		this.sigma = sigma;
	}

	/** @return how many frames */
	int size() {
		return kept.length;
	}

	SortedMap<Integer, String> skippedRows() {
		return skippedRows;
	}

	LiveSnapshot withNote(String note) {
		return new LiveSnapshot(chain, frames, provenance.withNote(note), kept, skippedRows, intensity, sigma);
	}

	/** @return the patterns, read from where they are */
	PatternRows rows() {
		return new PatternRows(new StoredRows(false), sigma == null ? Optional.empty() : Optional.of(new StoredRows(true)));
	}

	/** @return whether the ramp with its patterns can be held in memory, and others like it */
	boolean fitsIntoMemory() {
		return bytes() <= SHARE_OF_WHOLE * Runtime.getRuntime().maxMemory();
	}

	/** @return bytes of all patterns */
	long bytes() {
		return (long) Double.BYTES * kept.length * chain.axis().size() * (sigma == null ? 1 : 2);
	}

	/** @return the ramp with what was measured, and with nothing in the place of its patterns, which is one row of NaN for all */
	RampScan withoutPatterns() {
		double[] nothing = new double[chain.axis().size()];
		Arrays.fill(nothing, Double.NaN);
		DoubleDataset none = (DoubleDataset) DatasetFactory.createFromObject(DoubleDataset.class, nothing, 1, nothing.length)
				.getBroadcastView(kept.length, nothing.length);
		return measured(none, sigma == null ? Optional.empty() : Optional.of(none));
	}

	/** @return the ramp with its patterns in memory */
	RampScan whole() {
		PatternRows rows = rows();
		return measured(table(rows.intensity()), rows.sigma().map(LiveSnapshot::table));
	}

	/** @return a ramp with the patterns in the place of its own */
	RampScan filled(RampScan scan) {
		PatternRows rows = rows();
		return scan.withIntensity(table(rows.intensity()), rows.sigma().map(LiveSnapshot::table));
	}

	private static DoubleDataset table(TableRows rows) {
		double[] all = new double[Math.multiplyExact(rows.rows(), rows.columns())];
		rows.read(0, rows.rows(), all);
		return DatasetFactory.createFromObject(DoubleDataset.class, all, rows.rows(), rows.columns());
	}

	private RampScan measured(DoubleDataset intensities, Optional<DoubleDataset> sigmas) {
		MeasureTable measured = new MeasureTable(chain.meters(), kept.length);
		for (int i = 0; i < kept.length; i++) {
			if (kept[i] != null) {
				measured.set(i, kept[i].readings());
			}
		}
		return measured.addTo(new RampScan(chain.head().header().withLabels(Optional.empty()), chain.axis(), frames, intensities, sigmas,
				Map.copyOf(chain.head().results()), provenance));
	}

	/** A table whose rows lie in a store; NaN for those that were skipped. */
	private final class StoredRows implements TableRows {

		private final boolean ofSigma;

		StoredRows(boolean ofSigma) {
			this.ofSigma = ofSigma;
		}

		@Override
		public int rows() {
			return kept.length;
		}

		@Override
		public int columns() {
			return chain.axis().size();
		}

		@Override
		public void read(int from, int count, double[] into) {
			int columns = columns();
			for (int i = 0; i < count; i++) {
				Kept frame = kept[from + i];
				if (frame == null) {
					Arrays.fill(into, i * columns, (i + 1) * columns, Double.NaN);
				} else if (ofSigma) {
					sigma.read(frame.sigmaRow(), into, i * columns);
				} else {
					intensity.read(frame.row(), into, i * columns);
				}
			}
		}
	}
}
