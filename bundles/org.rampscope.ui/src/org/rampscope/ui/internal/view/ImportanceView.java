/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.learning.attribution.FrameExplainer;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.plot.ClassColours;
import org.rampscope.ui.display.PatternLine;
import org.rampscope.ui.display.RampMap;
import org.rampscope.ui.display.RampPlots;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.figure.Curve;
import org.rampscope.ui.figure.LinePlot;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.canvas.UiThread;
import org.rampscope.ui.internal.preference.WorkbenchPreferences;
import org.rampscope.ui.internal.service.NewestFirst;
import org.rampscope.ui.model.OpenModel;
import org.rampscope.ui.selection.RampSelection;

/** The pattern under the cursor, and below it what in it speaks for the class the chosen model gives it. */
public final class ImportanceView extends LineView {

	/** The view's id in plugin.xml. */
	public static final String ID = "org.rampscope.ui.view.importance";

	private static final double GAP = 0.1;

	private final NewestFirst worker = new NewestFirst("RampScope importance");
	private FrameExplainer ready;
	private FrameExplainer.Result result;
	private OpenRamp resultRamp;
	private int resultFrame = -1;
	private OpenModel asked;
	private int askedFrame = -1;
	private OpenRamp askedRamp;
	private String problem = "";

	@Override
	protected Control createContent(Composite parent) {
		Control content = super.createContent(parent);
		listen(services().models().addListener(state -> UiThread.run(content, this::refresh)));
		listen(() -> worker.close(() -> {
			if (ready != null) {
				ready.close();
			}
		}));
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
		ask(model.get(), shown.get().ramp(), selection.frame());
		return Optional.of(draw(shown.get(), selection));
	}

	private void ask(OpenModel model, OpenRamp ramp, int frame) {
		if (model == asked && frame == askedFrame && ramp == askedRamp) {
			return;
		}
		asked = model;
		askedFrame = frame;
		askedRamp = ramp;
		worker.submit(() -> {
			try {
				if (ready == null || ready.model() != model.model()) {
					if (ready != null) {
						ready.close();
						ready = null;
					}
					ready = new FrameExplainer(model.model(), DeviceChoice.parse(WorkbenchPreferences.device()));
				}
				FrameExplainer.Result found = ready.of(ramp.scan(), ramp.wavelengthAngstrom(), frame);
				UiThread.run(chart().control(), () -> arrived(ramp, frame, found, ""));
			} catch (RampScopeException e) {
				UiThread.run(chart().control(), () -> arrived(ramp, frame, null, e.getMessage()));
			}
		});
	}

	private void arrived(OpenRamp ramp, int frame, FrameExplainer.Result found, String text) {
		result = found;
		resultRamp = ramp;
		resultFrame = frame;
		problem = text;
		refresh();
	}

	private LinePlot draw(RampMap shown, RampSelection selection) {
		int frame = selection.frame();
		List<Curve> curves = new ArrayList<>(PatternLine.of(shown, frame).curves(Messages.bind(Messages.pattern_title, frame), 0,
				theme().accent()));
		String title = problem.isEmpty() ? Messages.importance_finding : problem;
		if (result != null && resultFrame == frame && resultRamp == shown.ramp()) {
			addImportance(curves, shown);
			title = NLS.bind(Messages.importance_title, new Object[] { result.name(), String.format("%.3f", result.probability()) });
		}
		return new LinePlot(title, shown.radial().shown().unit().label(), Messages.axis_intensity, shown.radialShown(),
				LinePlot.range(curves), curves, true, shown.radial().toShown(selection.radial()));
	}

	/** The gradient has a unit of its own: it is drawn as high as the pattern, and its zero is marked. */
	private void addImportance(List<Curve> curves, RampMap shown) {
		var pattern = LinePlot.range(curves);
		double[] onRamp = new double[shown.radial().own().size()];
		for (int bin = 0; bin < onRamp.length; bin++) {
			onRamp[bin] = result.gradient()[result.axis().nearest(shown.radial().own().at(bin))];
		}
		double largest = Arrays.stream(onRamp).map(Math::abs).max().orElse(0);
		double scale = largest > 0 ? pattern.length() / 2 / largest : 1;
		double zero = pattern.low() - pattern.length() * (0.5 + GAP);
		double[] scaled = Arrays.stream(onRamp).map(value -> value * scale).toArray();
		var x = shown.radialShown();
		curves.add(new Curve("", new double[] { x.low(), x.high() }, new double[] { zero, zero }, theme().muted()));
		curves.addAll(PatternLine.of(shown, scaled).curves(Messages.importance_name, zero, ClassColours.argb(result.code() + 1)));
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
		return resultFrame == services().selection().selection().frame() ? Optional.ofNullable(result) : Optional.empty();
	}
}
