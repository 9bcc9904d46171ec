/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.util.List;
import java.util.Optional;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.IntegerDataset;
import org.rampscope.core.Frames;
import org.rampscope.core.PixelMask;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.nexus.internal.HdfBacked;

/** What a file of patterns holds of the frames they were made from. */
public sealed interface RawFrames {

	/** Nothing. */
	RawFrames NONE = new None();

	/** Nothing. */
	record None() implements RawFrames {
	}

	/**
	 * Links to the files of the frames, relative to the folder of the new file: both move together or not at all.
	 *
	 * @param datasets where the frames lie, at least one
	 * @param frames how many they are
	 * @param turned whether frames were put together from modules, or turned, before use: then the datasets do not hold them as they were
	 * @param mask pixels of the frames, as they were used, that the detector says are bad; empty where it does not say
	 */
	record Linked(List<RawDataset> datasets, int frames, boolean turned, Optional<PixelMask> mask) implements RawFrames {
		public Linked {
			datasets = List.copyOf(datasets);
		}

		/** @return whether the first dataset alone holds the frames, as they were read */
		public boolean asStored() {
			return datasets.size() == 1 && !turned;
		}
	}

	/**
	 * A compressed copy.
	 *
	 * @param frames the frames; must stay open until the file is written
	 * @param type element type in the file
	 * @param mask pixels that the detector says are bad; empty where it does not say
	 */
	record Embedded(Frames frames, ElementType type, Optional<PixelMask> mask) implements RawFrames {

		/** @return bytes before compression */
		public long bytes() {
			return (long) frames.size() * frames.rows() * frames.columns() * type.bytes();
		}
	}

	/** @return pixels of the frames that the detector says are bad; empty where it does not say, or nothing is held */
	default Optional<PixelMask> mask() {
		return Optional.empty();
	}

	/** @return links to the frames; {@link #NONE} where they do not lie in HDF5 files, which alone can be linked */
	static RawFrames link(Ramp<Frames> series) {
		return series.data() instanceof HdfBacked hdf && !hdf.datasets().isEmpty()
				? new Linked(hdf.datasets(), series.data().size(), !hdf.asStored(), series.mask()) : NONE;
	}

	/**
	 * @param series open until the file is written
	 * @param sinks the back end that will write
	 * @return a copy of the frames
	 * @throws AnalysisException where the back end cannot write so many
	 */
	static RawFrames embed(Ramp<Frames> series, SinkFactory sinks) {
		Embedded embedded = new Embedded(series.data(), typeOf(series), series.mask());
		if (embedded.bytes() > sinks.mostFrameBytes()) {
			throw new AnalysisException("the frames take " + mebibytes(embedded.bytes()) + " MiB, this back end can write "
					+ mebibytes(sinks.mostFrameBytes()) + " MiB of frames into one file",
					"Link them (--raw link), write through NAPI (--writer napi), or, up to 2048 MiB, give the program more memory");
		}
		return embedded;
	}

	/** The type that all frames fit into, whatever comes after the first one: that of the file where it is unsigned. */
	private static ElementType typeOf(Ramp<Frames> series) {
		double unsigned = series.data().countRange().below();
		Dataset first = series.data().frame(0);
		if (unsigned == 0xff || unsigned == 0xffff) {
			return unsigned == 0xff ? ElementType.UINT8 : ElementType.UINT16;
		} else if (unsigned == 0xffffffffL && first instanceof IntegerDataset) {
			return ElementType.UINT32;
		}
		ElementType type = RampWriter.typeOf(series);
		return type == ElementType.UINT16 && !(series.metadata().detector().saturationCounts() > 0) ? ElementType.of(series.data().frame(0)) : type;
	}

	private static long mebibytes(long bytes) {
		return (bytes + (1 << 20) - 1) / (1 << 20);
	}
}
