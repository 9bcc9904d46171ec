/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.ramp;

import java.util.Optional;

import org.rampscope.plot.FrameOrdinate;
import org.rampscope.plot.FrameScale;
import org.rampscope.plot.HeatmapRenderer;
import org.rampscope.plot.IntensityMapping;
import org.rampscope.plot.Interval;

/**
 * A ramp in the axes it is shown in: which bin and frame lie where, what is zoomed in on, what is bright. Immutable; every change
 * gives a new one and keeps what did not change.
 */
public final class RampMap {

	/** Zooming in ends where so few cells fill the width or the height. */
	private static final double FEWEST_CELLS = 4;

	private final PlottedRamp ramp;
	private final DisplayState state;
	private final RadialDisplay radial;
	private final FrameScale frames;

	private RampMap(PlottedRamp ramp, DisplayState state, RadialDisplay radial, FrameScale frames) {
		this.ramp = ramp;
		this.state = state;
		this.radial = radial;
		this.frames = frames;
	}

	/**
	 * @param ramp the ramp
	 * @param state how it is shown
	 */
	public static RampMap of(PlottedRamp ramp, DisplayState state) {
		return new RampMap(ramp, state, radial(ramp, state), FrameScale.of(state.ordinate(), ramp.scan().frames()));
	}

	private static RadialDisplay radial(PlottedRamp ramp, DisplayState state) {
		return RadialDisplay.of(ramp.scan().data().axis(), state.unit(), ramp.scan().header().wavelengthAngstrom());
	}

	/** @return the same ramp shown in another way */
	public RampMap with(DisplayState newState) {
		return new RampMap(ramp, newState, newState.unit().equals(state.unit()) ? radial : radial(ramp, newState),
				newState.ordinate() == state.ordinate() ? frames : FrameScale.of(newState.ordinate(), ramp.scan().frames()));
	}

	/** @return the ramp */
	public PlottedRamp ramp() {
		return ramp;
	}

	/** @return how it is shown */
	public DisplayState state() {
		return state;
	}

	/** @return the radial axis as it is shown */
	public RadialDisplay radial() {
		return radial;
	}

	/** @return the axis along the ramp */
	public FrameScale frames() {
		return frames;
	}

	/** @return what the axis along the ramp counts; the frame where the ramp does not know what was asked for */
	public FrameOrdinate ordinate() {
		return frames.ordinate();
	}

	/** @return the part of the radial axis that is shown, in the displayed unit */
	public Interval radialShown() {
		return shown(state.radialWindow(), radial.extent());
	}

	/** @return the part of the axis along the ramp that is shown */
	public Interval framesShown() {
		return shown(state.frameWindow(), frames.edges().extent());
	}

	/** A window kept from another ramp is of use only where it meets this one. */
	private static Interval shown(Optional<Interval> window, Interval all) {
		return window.filter(w -> w.low() < all.high() && w.high() > all.low()).orElse(all);
	}

	/** @return which brightness an intensity gets */
	public IntensityMapping mapping() {
		return IntensityMapping.of(state.intensityScale(), state.limits().orElse(ramp.limits()));
	}

	/**
	 * @param missing ARGB where there is nothing to show
	 * @return what draws the map
	 */
	public HeatmapRenderer renderer(int missing) {
		return new HeatmapRenderer(ramp.pyramid(), mapping(), state.colours(), state.reduction(), missing);
	}

	/**
	 * @param factor below 1 shows less, above 1 more
	 * @param radialFixed the radial position that stays where it is, displayed unit
	 * @param frameFixed the position along the ramp that stays where it is
	 */
	public DisplayState zoomed(double factor, double radialFixed, double frameFixed) {
		return state.withWindow(zoomedRadially(factor, radialFixed).radialWindow(), zoomedAlongRamp(factor, frameFixed).frameWindow());
	}

	/** The same along the radial axis only. */
	public DisplayState zoomedRadially(double factor, double radialFixed) {
		Interval all = radial.extent();
		return state.withWindow(window(radialShown().zoomed(factor, radialFixed, all, FEWEST_CELLS * radial.edges().narrowest()), all),
				state.frameWindow());
	}

	/** The same along the ramp only. */
	public DisplayState zoomedAlongRamp(double factor, double frameFixed) {
		Interval all = frames.edges().extent();
		return state.withWindow(state.radialWindow(),
				window(framesShown().zoomed(factor, frameFixed, all, FEWEST_CELLS * frames.edges().narrowest()), all));
	}

	/**
	 * @param radialDistance how far the shown part moves, in the displayed unit
	 * @param frameDistance how far it moves along the ramp
	 */
	public DisplayState moved(double radialDistance, double frameDistance) {
		Interval allRadial = radial.extent();
		Interval allFrames = frames.edges().extent();
		return state.withWindow(window(radialShown().moved(radialDistance, allRadial), allRadial),
				window(framesShown().moved(frameDistance, allFrames), allFrames));
	}

	/** The whole axis is no window, so that another ramp is shown whole too. */
	private static Optional<Interval> window(Interval shown, Interval all) {
		return shown.length() >= all.length() * (1 - 1e-9) ? Optional.empty() : Optional.of(shown);
	}
}
