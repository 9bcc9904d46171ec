/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.peaks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.rampscope.core.error.SettingsException;

/**
 * Follows peaks from frame to frame: the nearest pairs first, each peak in one track. A track expects its peak where its last steps lead.
 * A peak nobody expected is born; born next to a living track that just lost it as a neighbour, it is said to have split from it.
 *
 * @param maximumStep largest distance from the expected position, in the axis' unit
 * @param maximumGap number of frames a peak may be missed before its track dies
 * @param splitDistance largest distance at birth to the track it split from
 * @param minimumFrames tracks seen in fewer frames are dropped
 */
public record PeakTracker(double maximumStep, int maximumGap, double splitDistance, int minimumFrames) {

	public PeakTracker {
		if (!(maximumStep > 0) || maximumGap < 0 || !(splitDistance >= 0) || minimumFrames < 1) {
			throw new SettingsException("powder.peaks.track", "has step " + maximumStep + ", gap " + maximumGap + ", split " + splitDistance
					+ ", frames " + minimumFrames, "Give a positive step, a gap and a split of at least 0, and at least 1 frame");
		}
	}

	/** A track under construction. */
	private static final class Open {
		private final Optional<Open> parent;
		private final List<PeakTrack.Point> points = new ArrayList<>();

		private Open(Optional<Open> parent, PeakTrack.Point first) {
			this.parent = parent;
			points.add(first);
		}

		private PeakTrack.Point last() {
			return points.get(points.size() - 1);
		}

		private double expected(int frame) {
			PeakTrack.Point last = last();
			if (points.size() < 3) {
				return last.peak().position();
			}
			PeakTrack.Point before = points.get(Math.max(0, points.size() - 4));
			double slope = (last.peak().position() - before.peak().position()) / (last.frame() - before.frame());
			return last.peak().position() + slope * (frame - last.frame());
		}
	}

	private record Pair(Open track, Peak peak, double distance) {
	}

	/**
	 * @param peaksPerFrame peaks of every frame
	 * @return tracks by birth
	 */
	public List<PeakTrack> track(List<List<Peak>> peaksPerFrame) {
		List<Open> all = new ArrayList<>();
		for (int frame = 0; frame < peaksPerFrame.size(); frame++) {
			extend(all, frame, peaksPerFrame.get(frame));
		}
		List<Open> kept = all.stream().filter(t -> t.points.size() >= minimumFrames).toList();
		List<PeakTrack> tracks = new ArrayList<>();
		for (int i = 0; i < kept.size(); i++) {
			Optional<Integer> parent = kept.get(i).parent.map(kept::indexOf).filter(index -> index >= 0);
			tracks.add(new PeakTrack(i, parent, kept.get(i).points));
		}
		return List.copyOf(tracks);
	}

	private void extend(List<Open> all, int frame, List<Peak> peaks) {
		List<Open> alive = all.stream().filter(t -> frame - t.last().frame() <= maximumGap + 1).toList();
		List<Pair> pairs = new ArrayList<>();
		for (Open track : alive) {
			for (Peak peak : peaks) {
				double distance = Math.abs(track.expected(frame) - peak.position());
				if (distance <= maximumStep) {
					pairs.add(new Pair(track, peak, distance));
				}
			}
		}
		pairs.sort(Comparator.comparingDouble(Pair::distance));
		List<Open> taken = new ArrayList<>();
		List<Peak> free = new ArrayList<>(peaks);
		for (Pair pair : pairs) {
			if (!taken.contains(pair.track) && free.remove(pair.peak)) {
				taken.add(pair.track);
				pair.track.points.add(new PeakTrack.Point(frame, pair.peak));
			}
		}
		for (Peak born : free) {
			Optional<Open> parent = taken.stream().filter(t -> Math.abs(t.last().peak().position() - born.position()) <= splitDistance)
					.min(Comparator.comparingDouble(t -> Math.abs(t.last().peak().position() - born.position())));
			all.add(new Open(parent, new PeakTrack.Point(frame, born)));
		}
	}
}
