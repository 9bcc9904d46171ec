/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.TreeSet;

import org.rampscope.plot.FrameRange;

/**
 * What is selected in the open ramp.
 *
 * @param frame the frame under the cursor, from 0; −1 where no ramp is open
 * @param radial the radial position under the cursor in the unit of the ramp's own axis; NaN where none was chosen yet
 * @param frames a range of frames, where one is marked
 * @param region a radial range, where one is marked
 * @param pinned frames kept for comparison, rising, each once
 * @param averaged ranges of frames whose mean is kept for comparison, in the order they were chosen
 */
public record RampSelection(int frame, double radial, Optional<FrameRange> frames, Optional<RadialRange> region, List<Integer> pinned,
		List<FrameRange> averaged) {

	/** Nothing is selected. */
	public static final RampSelection NONE = new RampSelection(-1, Double.NaN, Optional.empty(), Optional.empty(), List.of(), List.of());

	public RampSelection {
		pinned = List.copyOf(new TreeSet<>(pinned));
		averaged = List.copyOf(averaged);
	}

	/** @return this with the cursor on another frame */
	public RampSelection withFrame(int newFrame) {
		return new RampSelection(newFrame, radial, frames, region, pinned, averaged);
	}

	/** @return this with the cursor at another radial position */
	public RampSelection withRadial(double newRadial) {
		return new RampSelection(frame, newRadial, frames, region, pinned, averaged);
	}

	/** @return this with another range of frames */
	public RampSelection withFrames(Optional<FrameRange> newFrames) {
		return new RampSelection(frame, radial, newFrames, region, pinned, averaged);
	}

	/** @return this with another radial range */
	public RampSelection withRegion(Optional<RadialRange> newRegion) {
		return new RampSelection(frame, radial, frames, newRegion, pinned, averaged);
	}

	/** @return this with the frame under the cursor pinned, or no longer pinned if it was */
	public RampSelection togglePin() {
		TreeSet<Integer> all = new TreeSet<>(pinned);
		if (frame >= 0 && !all.remove(frame)) {
			all.add(frame);
		}
		return new RampSelection(frame, radial, frames, region, List.copyOf(all), averaged);
	}

	/** @return this with the mean of one more range of frames kept, or no longer kept if it was */
	public RampSelection toggleAverage(FrameRange range) {
		List<FrameRange> all = new ArrayList<>(averaged);
		if (!all.remove(range)) {
			all.add(range);
		}
		return new RampSelection(frame, radial, frames, region, pinned, all);
	}

	/** @return this without pinned frames and kept means */
	public RampSelection withoutPins() {
		return new RampSelection(frame, radial, frames, region, List.of(), List.of());
	}

	/** @return the pinned frames and the kept means in their order along the ramp */
	public List<FrameRange> compared() {
		return Stream.concat(pinned.stream().map(frame -> new FrameRange(frame, frame)), averaged.stream())
				.sorted(Comparator.comparingInt(FrameRange::first).thenComparingInt(FrameRange::last)).toList();
	}
}
