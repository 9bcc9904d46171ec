/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.rampscope.core.FrameAxis;
import org.rampscope.core.Transition;
import org.rampscope.learning.ClusteringResult;
import org.rampscope.learning.transition.RampChange;
import org.rampscope.learning.transition.TransitionEstimate;
import org.rampscope.simulation.GroundTruth;

/** Says what was found in words and numbers, beside the truth where it is known. */
public final class TransitionText {

	private final FrameAxis frames;
	private final ClusteringResult clusters;
	private final Optional<GroundTruth> truth;

	/**
	 * @param frames pressures of the frames
	 * @param clusters what clustering found
	 * @param truth truth of a simulation
	 */
	public TransitionText(FrameAxis frames, ClusteringResult clusters, Optional<GroundTruth> truth) {
		this.frames = frames;
		this.clusters = clusters;
		this.truth = truth;
	}

	/** @return one sentence */
	public String headline() {
		if (clusters.transition().isEmpty() || clusters.transition().get().transition().onsetFrame() < 0) {
			return "No transition found in " + frames.size() + " frames.";
		}
		TransitionEstimate e = clusters.transition().get();
		String more = e.transitions().size() > 1 ? " " + e.transitions().size() + " transitions in all." : "";
		if (e.transition().endFrame() < 0) {
			return "Transition from frame " + place(e.transition().onsetFrame(), e.onsetSigmaFrames(), e.transition().onsetGPa(), e.onsetSigmaGPa())
					+ ", still going on at the last frame." + more;
		}
		return "Transition from frame " + place(e.transition().onsetFrame(), e.onsetSigmaFrames(), e.transition().onsetGPa(), e.onsetSigmaGPa())
				+ " to frame " + place(e.transition().endFrame(), e.endSigmaFrames(), e.transition().endGPa(), e.endSigmaGPa()) + "." + more;
	}

	/** @return rows quantity, found, truth, difference; the last two empty without a truth */
	public List<List<String>> rows() {
		List<List<String>> rows = new ArrayList<>();
		Optional<Transition> real = truth.map(t -> t.transition(frames));
		clusters.transition().ifPresent(e -> {
			rows.add(row("onset (frame)", e.transition().onsetFrame(), e.onsetSigmaFrames(), real.map(t -> (double) t.onsetFrame()), "%.0f"));
			rows.add(row("onset (GPa)", e.transition().onsetGPa(), e.onsetSigmaGPa(), real.map(Transition::onsetGPa), "%.2f"));
			rows.add(row("end (frame)", e.transition().endFrame() < 0 ? Double.NaN : e.transition().endFrame(), e.endSigmaFrames(), real.map(t -> (double) t.endFrame()).filter(f -> f >= 0), "%.0f"));
			rows.add(row("end (GPa)", e.transition().endGPa(), e.endSigmaGPa(), real.map(Transition::endGPa), "%.2f"));
			rows.add(row("half converted (frame)", e.crossingFrame(), Double.NaN, truth.map(t -> t.crossing(0.5)), "%.1f"));
		});
		clusters.transition().ifPresent(e -> {
			for (RampChange c : e.changes()) {
				rows.add(List.of(c.cause().title(), when(c) + ": " + c.description(), "", ""));
			}
			if (!e.changes().isEmpty()) {
				rows.add(List.of("no transition at all", String.format(Locale.ROOT, "%.0f %% of such answers", 100 * e.noTransition()), "", ""));
			}
		});
		rows.add(List.of("clusters part", "between frames " + clusters.confidence().lastBefore() + " and "
				+ clusters.confidence().firstAfter(), "", ""));
		rows.add(List.of("cluster confidence", String.format(Locale.ROOT, "%.1f %%", 100 * clusters.confidence().confidence()), "", ""));
		return rows;
	}

	private static String when(RampChange c) {
		String from = String.format(Locale.ROOT, "frame %d ± %.2g", c.onsetFrame(), c.onsetSigmaFrames());
		if (c.goesOn()) {
			return "from " + from;
		}
		return c.isTransition() ? "from " + from + String.format(Locale.ROOT, " to %d ± %.2g", c.endFrame(), c.endSigmaFrames()) : from;
	}

	private static List<String> row(String name, double found, double sigma, Optional<Double> real, String format) {
		String foundText = Double.isFinite(found) ? String.format(Locale.ROOT, format, found) : "unknown";
		if (Double.isFinite(sigma) && Double.isFinite(found)) {
			foundText += String.format(Locale.ROOT, " ± %.2g", sigma);
		}
		String realText = real.filter(Double::isFinite).map(r -> String.format(Locale.ROOT, format, r)).orElse("");
		String difference = realText.isEmpty() || !Double.isFinite(found) ? ""
				: String.format(Locale.ROOT, format.replace("%", "%+"), found - real.get());
		return List.of(name, foundText, realText, difference);
	}

	private static String place(int frame, double sigmaFrames, double gPa, double sigmaGPa) {
		if (frame < 0) {
			return "unknown";
		}
		String text = Integer.toString(frame) + (Double.isFinite(sigmaFrames) ? String.format(Locale.ROOT, " ± %.2g", sigmaFrames) : "");
		if (Double.isFinite(gPa)) {
			text += String.format(Locale.ROOT, " (%.1f%s GPa)", gPa, Double.isFinite(sigmaGPa) ? String.format(Locale.ROOT, " ± %.2g", sigmaGPa) : "");
		}
		return text;
	}
}
