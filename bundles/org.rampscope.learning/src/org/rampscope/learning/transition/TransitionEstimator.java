/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.transition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Transition;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.units.Wavelength;
import org.rampscope.learning.transition.ChangeAnalysis.Found;

/**
 * Finds what happens along a ramp from its patterns, without labels: transitions with their onset and end, and what is not of the sample.
 *
 * <p>
 * Under pressure all lines move. The patterns are brought onto a scale of ln(1/d), where a uniform compression shifts all lines alike, and the
 * shift of most lines is taken out. Then frames before a place are compared with those after it, line by line, over few frames and over many:
 * lines come, go, fall, widen. Old lines that go, fall or split while others come are a change of structure; lines that come while the old
 * ones stay belong to other matter, which is named where its lines are known; a range of angles that fades, all lines that change by one
 * factor or move at once are what they are. Heights that only jitter count for nothing.
 *
 * <p>
 * Onset and end of a change of structure come from the share of the new pattern in every frame: the onset is the place where that share
 * leaves zero, given as the first frame after it; the end the place where it reaches one, given as the first frame from there on (extrapolated
 * by the course of the share, whose shape is not presumed). Lines that split by less than their width are found by mixing whole patterns.
 */
public final class TransitionEstimator {

	/** Fewer frames do not show what is smooth and what is a transition. */
	public static final int FEWEST_FRAMES = 8;

	/** That a transition is missed, about as often as on simulated ramps with trouble. This and what follows are set by hand, not calibrated. */
	static final double MISSED = 0.03;

	/** That a transition with new lines is one. */
	private static final double RIGHT_CLEAR = 0.96;
	/** The same of one whose lines only fall, widen or mix. */
	private static final double RIGHT_MIXED = 0.85;
	private static final double RIGHT_NAMED = 0.95;
	private static final double RIGHT_OTHER = 0.8;

	/** The mixture of whole patterns is taken where it claims to know the interval so much better. */
	private static final double SURER = 0.6;

	/** Changes of single lines that are one transition of whole patterns. */
	private static final int FEWEST_PIECES = 2;
	/** Frames beside the interval of a mixture in which they may lie. */
	private static final int BESIDE = 10;

	/** A position is given as a whole frame. */
	private static final double ROUNDING_VARIANCE = 1.0 / 12;

	/**
	 * @param axis radial axis of the patterns
	 * @param frames frames of the ramp; frames are put in the order of their times, where all have one; pressures are looked up
	 * @param intensity patterns without background, nFrames × nRadial; gaps of NaN allowed, frames without data are left out
	 * @param progress is asked for cancellation
	 * @return onset, end and membership of the clearest transition, and all that happens; no transition where none stands out
	 * @throws AnalysisException for fewer than {@link #FEWEST_FRAMES} frames with data, or where they have no radial range in common
	 */
	public TransitionEstimate estimate(RadialAxis axis, FrameAxis frames, DoubleDataset intensity, Progress progress) {
		return estimate(axis, frames, intensity, Optional.empty(), progress);
	}

	/** @param wavelength by which lines of other matter are known over 2θ; see {@link #estimate(RadialAxis, FrameAxis, DoubleDataset, Progress)} */
	public TransitionEstimate estimate(RadialAxis axis, FrameAxis frames, DoubleDataset intensity, Optional<Wavelength> wavelength, Progress progress) {
		int count = intensity.getShapeRef()[0];
		if (count < FEWEST_FRAMES) {
			throw new AnalysisException("a transition cannot be told from a smooth change in " + count + " frames",
					"Give at least " + FEWEST_FRAMES + " frames");
		}
		progress.begin("transition", 0);
		LineRamp ramp = LineRamp.of(axis, frames, intensity, progress);
		ChangeAnalysis analysis = new ChangeAnalysis(ramp, new KnownMatter(LogarithmicPatterns.offset(axis.unit(), wavelength), frames.pressureGPa()), progress);
		List<Found> found = new ArrayList<>(analysis.all());
		Optional<IntervalEnsemble> mixture = needsMixture(found) ? MixtureSearch.best(ramp.aligned(), progress) : Optional.empty();
		List<RampChange> common = common(ramp, frames, analysis, found);
		mixture.ifPresent(m -> take(m, ramp, analysis, found, common));
		found.sort(Comparator.comparingInt(Found::from));
		List<RampChange> changes = changes(ramp, axis, found, common);
		Optional<Found> clearest = found.stream().filter(f -> f.cause() == ChangeCause.STRUCTURE)
				.max(Comparator.comparingDouble(f -> f.change().comparison().change()));
		return clearest.map(f -> estimate(f, ramp, frames, changes, mixture)).orElseGet(() -> none(count, changes));
	}

	/** Whole patterns are mixed where lines tell of no sudden, clear transition. */
	private static boolean needsMixture(List<Found> found) {
		return found.stream().allMatch(f -> f.cause() != ChangeCause.STRUCTURE || !f.clear() || f.interval().orElseThrow().onsetSigma() > 0.5);
	}

	/** Takes the interval of the mixture for a transition that lines show less well, or that they do not show. */
	private static void take(IntervalEnsemble m, LineRamp ramp, ChangeAnalysis analysis, List<Found> found, List<RampChange> common) {
		IntervalPosterior interval = new IntervalPosterior(m.onset(), Math.sqrt(m.onsetSigma() * m.onsetSigma() + ROUNDING_VARIANCE), m.end(),
				Math.sqrt(m.endSigma() * m.endSigma() + ROUNDING_VARIANCE), m.crossing(), m.crossingSigma(), 0, 0, 0);
		for (int i = 0; i < found.size(); i++) {
			Found f = found.get(i);
			if (f.cause() == ChangeCause.STRUCTURE && interval.onset() < f.interval().orElseThrow().end() && interval.end() > f.interval().orElseThrow().onset()) {
				IntervalPosterior own = f.interval().orElseThrow();
				boolean surer = interval.onsetSigma() + interval.endSigma() < SURER * (own.onsetSigma() + own.endSigma());
				if (own.ongoing() < 0.5 && (surer || !f.clear())) {
					found.set(i, f.with(interval));
				}
				return;
			}
		}
		int first = ramp.frame()[(int) Math.clamp(Math.floor(m.onset()) - 2, 0, ramp.size() - 1)];
		int last = ramp.frame()[(int) Math.clamp(Math.ceil(m.end()) + 2, 0, ramp.size() - 1)];
		List<Found> pieces = found.stream().filter(f -> isPiece(f, m)).toList();
		if (pieces.size() >= FEWEST_PIECES && pieces.size() == found.size()) {
			Found whole = analysis.mixed(interval);
			if (whole.cause() == ChangeCause.STRUCTURE) {
				found.clear();
				found.add(whole);
			}
		} else if (found.isEmpty() && common.stream().noneMatch(c -> c.onsetFrame() >= first && c.onsetFrame() <= last)) {
			found.add(analysis.mixed(interval));
		}
	}

	/**
	 * Lines that split by less than their width seem to lose height, here and there and one after the other. One such is a texture or a shadow;
	 * where several make up all that is found, and lie where whole patterns mix, they are pieces of one transition.
	 */
	private static boolean isPiece(Found f, IntervalEnsemble m) {
		int frame = f.change().frame();
		return (f.cause() == ChangeCause.TEXTURE || f.cause() == ChangeCause.DETECTOR_AREA) && frame >= m.onset() - BESIDE && frame <= m.end() + BESIDE;
	}

	private static List<RampChange> changes(LineRamp ramp, RadialAxis axis, List<Found> found, List<RampChange> common) {
		List<RampChange> changes = new ArrayList<>(common);
		ChangeText text = new ChangeText(ramp, axis.unit());
		int last = ramp.size() - 1;
		for (Found f : found) {
			int onset = f.interval().map(p -> onset(p, ramp)).orElseGet(() -> ramp.frame()[Math.min(last, f.change().frame())]);
			if (f.cause() != ChangeCause.STRUCTURE) {
				double sigma = Math.max(0.5, f.change().length() / 6.);
				changes.add(new RampChange(f.cause(), onset, sigma, onset, sigma, f.what().isEmpty() ? RIGHT_OTHER : RIGHT_NAMED, text.of(f)));
				continue;
			}
			IntervalPosterior p = f.interval().orElseThrow();
			int end = end(p, ramp);
			boolean goesOn = end < 0;
			changes.add(new RampChange(f.cause(), onset, p.onsetSigma(), end, goesOn ? Double.NaN : p.endSigma(), f.clear() ? RIGHT_CLEAR : RIGHT_MIXED,
					text.of(f) + (goesOn ? "; still going on at the last frame" : "")));
		}
		changes.sort(Comparator.comparingInt(RampChange::onsetFrame));
		return changes;
	}

	/** What happens to whole patterns at once, but for where lines tell of something else. */
	private static List<RampChange> common(LineRamp ramp, FrameAxis frames, ChangeAnalysis analysis, List<Found> found) {
		List<RampChange> changes = new ArrayList<>();
		CommonChanges steps = new CommonChanges(ramp, analysis.search());
		steps.pressureJumps(frames.timeS()).forEach(i -> changes.add(common(ChangeCause.PRESSURE_JUMP, ramp.frame()[i], "all lines move at once: jump of the pressure")));
		List<Integer> beam = steps.beam().stream().filter(i -> found.stream().noneMatch(f -> near(f, i))).toList();
		beam.forEach(i -> changes.add(common(ChangeCause.BEAM, ramp.frame()[i], "all lines change by one factor: beam intensity")));
		steps.background().stream().filter(i -> beam.stream().noneMatch(b -> Math.abs(b - i) < 3) && found.stream().noneMatch(f -> near(f, i)))
				.forEach(i -> changes.add(common(ChangeCause.BACKGROUND, ramp.frame()[i], "the baseline steps, lines stay: background")));
		return changes;
	}

	/** @return the first frame, as the ramp came, after the place where the share of the new pattern leaves zero */
	private static int onset(IntervalPosterior p, LineRamp ramp) {
		return ramp.frame()[(int) Math.clamp(Math.round(p.onset()) + 1, 0, ramp.size() - 1)];
	}

	/** @return the first frame, as the ramp came, from the place where the share reaches one; −1 where it still goes on at the last frame */
	private static int end(IntervalPosterior p, LineRamp ramp) {
		return p.ongoing() > 0.5 ? -1 : Math.max(onset(p, ramp), ramp.frame()[(int) Math.clamp(Math.round(p.end()), 0, ramp.size() - 1)]);
	}

	private static boolean near(Found f, int i) {
		return i >= f.from() - 3 && i <= f.to() + 3;
	}

	private static RampChange common(ChangeCause cause, int frame, String text) {
		return new RampChange(cause, frame, 0.5, frame, 0.5, RIGHT_NAMED, text);
	}

	private static TransitionEstimate none(int count, List<RampChange> changes) {
		double[] nan = new double[count];
		Arrays.fill(nan, Double.NaN);
		return new TransitionEstimate(new Transition(-1, -1, Double.NaN, Double.NaN, 0), Double.NaN, Double.NaN, Double.NaN, Double.NaN,
				Double.NaN, Double.NaN, Double.NaN, nan, nan, 0, count - 1, Double.NaN, changes);
	}

	private static TransitionEstimate estimate(Found f, LineRamp ramp, FrameAxis frames, List<RampChange> changes, Optional<IntervalEnsemble> mixture) {
		IntervalPosterior p = f.interval().orElseThrow();
		int last = ramp.size() - 1;
		int onset = onset(p, ramp);
		int end = end(p, ramp);
		boolean goesOn = end < 0;
		double confidence = 1 - (double) ((goesOn ? frames.size() : end) - onset) / frames.size();
		double[] membership = new double[frames.size()];
		double[] sigma = new double[frames.size()];
		Arrays.fill(sigma, Double.NaN);
		Arrays.fill(membership, Double.NaN);
		MembershipCourse course = f.course().orElseThrow();
		int inside = course.share().length;
		for (int i = 0; i <= last; i++) {
			int at = i - course.first();
			membership[ramp.frame()[i]] = at < 0 ? 0 : at >= inside ? 1 : course.share()[at];
			sigma[ramp.frame()[i]] = at < 0 || at >= inside ? 0 : course.scatter();
		}
		mixture.filter(m -> m.onset() < p.end() && m.end() > p.onset()).ifPresent(m -> mix(m, ramp.frame(), membership, sigma));
		double crossing = between(ramp.frame(), p.middle());
		double[] pressure = frames.pressureGPa();
		return new TransitionEstimate(Transition.at(onset, end, frames, confidence), p.onsetSigma(), goesOn ? Double.NaN : p.endSigma(),
				pressureSigma(frames, onset, p.onsetSigma()), goesOn ? Double.NaN : pressureSigma(frames, end, p.endSigma()), crossing, p.middleSigma(),
				interpolated(pressure, crossing), membership, sigma, ramp.frame()[course.first()], ramp.frame()[Math.min(last, course.first() + inside - 1)],
				mixture.map(IntervalEnsemble::misfitRatio).orElse(Double.NaN), changes);
	}

	/** Whole patterns say better than lines how far a frame has gone: lines that are not resolved seem to move while they mix. */
	private static void mix(IntervalEnsemble m, int[] frame, double[] membership, double[] sigma) {
		double[][] inside = m.model().membership(m.fit().onset(), m.fit().end());
		int first = m.window().first();
		for (int i = 0; i < frame.length; i++) {
			int at = i - first;
			membership[frame[i]] = at < 0 ? 0 : at >= inside[0].length ? 1 : inside[0][at];
			sigma[frame[i]] = at < 0 || at >= inside[0].length ? 0 : inside[1][at];
		}
	}

	/** A place between the frames that are left, between those of the ramp as it came. */
	private static double between(int[] frame, double place) {
		double within = Math.clamp(place, 0, frame.length - 1.0);
		int left = (int) Math.floor(within);
		int right = Math.min(left + 1, frame.length - 1);
		return frame[left] + (within - left) * (frame[right] - frame[left]);
	}

	/** Uncertainty of the frame by the local rate, with that of the pressure itself where it is known. */
	private static double pressureSigma(FrameAxis frames, int frame, double sigmaFrames) {
		double[] pressure = frames.pressureGPa();
		double left = interpolated(pressure, frame - sigmaFrames);
		double right = interpolated(pressure, frame + sigmaFrames);
		double own = frames.pressureSigmaGPa()[frame];
		return Math.hypot((right - left) / 2, Double.isFinite(own) ? own : 0);
	}

	private static double interpolated(double[] values, double position) {
		double within = Math.clamp(position, 0, values.length - 1.0);
		int left = (int) Math.floor(within);
		int right = Math.min(left + 1, values.length - 1);
		double share = within - left;
		return share == 0 ? values[left] : values[left] * (1 - share) + values[right] * share;
	}
}
