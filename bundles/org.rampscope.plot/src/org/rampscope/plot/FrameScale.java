/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.rampscope.core.FrameAxis;

/**
 * The axis along the ramp. Where the chosen quantity rises or falls along the ramp (up to its noise) the axis is linear in it, so that two
 * ramps can be compared; where it goes up and down, or is not known for every frame, the frames stay in their order and are only marked
 * with it.
 */
public final class FrameScale {

	/** Share of the whole range that a value may lie off a monotonic curve. */
	private static final double TOLERANCE = 0.02;

	private final FrameOrdinate ordinate;
	private final double[] values;
	private final CellEdges edges;
	private final boolean inOrder;

	private FrameScale(FrameOrdinate ordinate, double[] values, CellEdges edges, boolean inOrder) {
		this.ordinate = ordinate;
		this.values = values;
		this.edges = edges;
		this.inOrder = inOrder;
	}

	/**
	 * @param wanted what the axis should count; the frame's index is taken where the ramp does not know it
	 * @param frames at least one frame
	 */
	public static FrameScale of(FrameOrdinate wanted, FrameAxis frames) {
		FrameOrdinate ordinate = wanted.isKnown(frames) ? wanted : FrameOrdinate.FRAME;
		double[] values = ordinate.values(frames);
		if (ordinate == FrameOrdinate.FRAME) {
			return new FrameScale(ordinate, values, CellEdges.around(values), false);
		}
		double range = Arrays.stream(values).filter(Double::isFinite).max().orElse(0)
				- Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
		if (range > 0 && Arrays.stream(values).allMatch(Double::isFinite)) {
			double[] monotonic = MonotonicFit.of(values);
			if (MonotonicFit.deviation(values, monotonic) <= TOLERANCE * range) {
				return new FrameScale(ordinate, values, CellEdges.around(monotonic), false);
			}
		}
		return new FrameScale(ordinate, values, CellEdges.around(FrameOrdinate.FRAME.values(frames)), true);
	}

	/** @return what the axis counts */
	public FrameOrdinate ordinate() {
		return ordinate;
	}

	/** @return whether the axis is linear in the frame's index and only marked with the quantity */
	public boolean inOrder() {
		return inOrder;
	}

	/** @return the borders of the frames along the axis */
	public CellEdges edges() {
		return edges;
	}

	/**
	 * @param shown the part of the axis that is shown
	 * @param most at most so many marks
	 */
	public List<Tick> ticks(Interval shown, int most) {
		if (ordinate == FrameOrdinate.FRAME) {
			return Ticks.whole(shown, most);
		}
		if (!inOrder) {
			return Ticks.linear(shown, most);
		}
		double resolution = resolution();
		List<Tick> ticks = new ArrayList<>();
		for (Tick tick : Ticks.whole(shown, most)) {
			int frame = edges.cellAt(tick.position());
			if (frame >= 0 && Double.isFinite(values[frame])) {
				ticks.add(new Tick(tick.position(), Ticks.label(values[frame], resolution)));
			}
		}
		return ticks;
	}

	private double resolution() {
		double largest = Arrays.stream(values).filter(Double::isFinite).map(Math::abs).max().orElse(1);
		return Math.pow(10, Math.floor(Math.log10(Math.max(largest, 1e-12))) - 2);
	}
}
