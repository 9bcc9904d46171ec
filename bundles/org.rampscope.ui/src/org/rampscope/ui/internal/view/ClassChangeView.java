/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.rampscope.learning.attribution.FrameExplainer;
import org.rampscope.plot.FrameRange;
import org.rampscope.plot.figure.Curve;
import org.rampscope.plot.figure.LinePlot;
import org.rampscope.plot.figure.LinePlot.Naming;
import org.rampscope.plot.ramp.ClassTrack;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.plot.ramp.RampPlots;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.canvas.UiThread;
import org.rampscope.ui.model.OpenModel;
import org.rampscope.ui.model.ReasonLines;
import org.rampscope.ui.selection.RampSelection;

/**
 * Why the class changed: the patterns on both sides of the change nearest to the cursor, their difference, and what in the first frame of
 * the new class speaks for the class the chosen model gives it.
 */
public final class ClassChangeView extends LineView {

	/** The view's id in plugin.xml. */
	public static final String ID = "org.rampscope.ui.view.classChange";

	private FrameReasons reasons;

	@Override
	protected Control createContent(Composite parent) {
		Control content = super.createContent(parent);
		reasons = new FrameReasons(content, this::refresh);
		listen(reasons::close);
		listen(services().models().addListener(state -> UiThread.run(content, this::refresh)));
		return content;
	}

	@Override
	protected String hint() {
		return Messages.change_hint;
	}

	@Override
	protected Optional<LinePlot> plot(RampPlots plots, RampSelection selection) {
		return map().flatMap(shown -> nearestChange(shown, selection.frame()).map(frame -> plot(shown, frame, selection)));
	}

	private LinePlot plot(RampMap shown, int frame, RampSelection selection) {
		LinePlot plot = new RampPlots(shown, theme()).change(new FrameRange(Math.max(0, frame - 1), frame));
		List<Curve> curves = new ArrayList<>(plot.curves());
		Optional<OpenModel> model = services().models().state().chosen();
		String title = plot.title() + " \u2013 " + Messages.change_noModel;
		if (model.isPresent()) {
			reasons.ask(model.get(), ramp(), frame);
			Optional<FrameExplainer.Result> found = reasons.of(ramp(), frame);
			found.ifPresent(result -> curves.addAll(new ReasonLines(shown, theme(), plot.y()).under(result)));
			title = found.map(result -> plot.title()).orElse(reasons.problem().isEmpty() ? Messages.importance_finding : reasons.problem());
		}
		return new LinePlot(title, plot.xTitle(), plot.yTitle(), plot.x(), LinePlot.range(curves), curves, Naming.ENDS,
				shown.radial().toShown(selection.radial()));
	}

	/** @return the first frame of the class that begins nearest to a frame, by the last source that knows classes */
	static Optional<Integer> nearestChange(RampMap shown, int frame) {
		List<ClassTrack> tracks = shown.ramp().tracks().stream().filter(ClassTrack::saysAnything).toList();
		if (tracks.isEmpty()) {
			return Optional.empty();
		}
		int[] codes = tracks.getLast().codes();
		int[] changes = IntStream.range(1, codes.length).filter(i -> codes[i] >= 0 && codes[i - 1] >= 0 && codes[i] != codes[i - 1])
				.toArray();
		return Arrays.stream(changes).boxed().min((a, b) -> Integer.compare(Math.abs(a - frame), Math.abs(b - frame)));
	}

	/** @return what the model says of the first frame of the class that begins nearest to the cursor */
	Optional<FrameExplainer.Result> result() {
		return map().flatMap(shown -> nearestChange(shown, services().selection().selection().frame())
				.flatMap(frame -> reasons.of(ramp(), frame)));
	}

	@Override
	protected void clicked(RampMap shown, double position) {
		double own = shown.radial().toOwn(position);
		if (Double.isFinite(own)) {
			services().selection().update(old -> old.withRadial(own));
		}
	}
}
