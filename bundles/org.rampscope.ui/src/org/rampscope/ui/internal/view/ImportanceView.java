/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.rampscope.learning.attribution.FrameExplainer;
import org.rampscope.plot.figure.Curve;
import org.rampscope.plot.figure.LinePlot;
import org.rampscope.plot.figure.LinePlot.Naming;
import org.rampscope.plot.ramp.PatternLine;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.plot.ramp.RampPlots;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.canvas.UiThread;
import org.rampscope.ui.model.OpenModel;
import org.rampscope.ui.model.ReasonLines;
import org.rampscope.ui.selection.RampSelection;

/** The pattern under the cursor, and below it what in it speaks for the class the chosen model gives it, and what the model attends to. */
public final class ImportanceView extends LineView {

	/** The view's id in plugin.xml. */
	public static final String ID = "org.rampscope.ui.view.importance";

	private FrameReasons reasons;

	@Override
	protected Control createContent(Composite parent) {
		Control content = super.createContent(parent);
		listen(services().models().addListener(state -> UiThread.run(content, this::refresh)));
		reasons = new FrameReasons(content, this::refresh);
		listen(reasons::close);
		return content;
	}

	@Override
	protected String hint() {
		return Messages.importance_hint;
	}

	@Override
	protected Optional<LinePlot> plot(RampPlots plots, RampSelection selection) {
		Optional<OpenModel> model = services().models().state().chosen();
		Optional<RampMap> shown = map();
		if (model.isEmpty() || shown.isEmpty() || selection.frame() < 0 || selection.frame() >= shown.get().ramp().scan().size()) {
			return Optional.empty();
		}
		reasons.ask(model.get(), ramp(), selection.frame());
		return Optional.of(draw(shown.get(), selection));
	}

	private LinePlot draw(RampMap shown, RampSelection selection) {
		int frame = selection.frame();
		List<Curve> curves = new ArrayList<>(List.of(PatternLine.of(shown, frame).curve(Messages.bind(Messages.pattern_title, frame), 0,
				theme().accent())));
		Optional<FrameExplainer.Result> found = reasons.of(ramp(), frame);
		String title = found.map(result -> NLS.bind(Messages.importance_title,
				new Object[] { result.name(), String.format("%.3f", result.probability()) }))
				.orElse(reasons.problem().isEmpty() ? Messages.importance_finding : reasons.problem());
		found.ifPresent(result -> curves.addAll(new ReasonLines(shown, theme(), LinePlot.range(curves)).under(result)));
		return new LinePlot(title, shown.radial().shown().unit().label(), RampPlots.INTENSITY, shown.radialShown(),
				LinePlot.range(curves), curves, Naming.ENDS, shown.radial().toShown(selection.radial()));
	}

	@Override
	protected void clicked(RampMap shown, double position) {
		double own = shown.radial().toOwn(position);
		if (Double.isFinite(own)) {
			services().selection().update(old -> old.withRadial(own));
		}
	}

	/** @return what was found for the frame under the cursor */
	Optional<FrameExplainer.Result> result() {
		return map().flatMap(shown -> reasons.of(ramp(), services().selection().selection().frame()));
	}
}
