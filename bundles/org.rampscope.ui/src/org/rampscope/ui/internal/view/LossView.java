/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.rampscope.learning.training.EpochReport;
import org.rampscope.plot.ClassColours;
import org.rampscope.plot.Interval;
import org.rampscope.plot.figure.Curve;
import org.rampscope.plot.figure.LinePlot;
import org.rampscope.plot.figure.LinePlot.Naming;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.ui.internal.Messages;

/** Loss and accuracy of the training, epoch by epoch, while it runs. */
public final class LossView extends ModelPlotView {

	/** The view's id in plugin.xml. */
	public static final String ID = "org.rampscope.ui.view.loss";

	@Override
	protected String hint() {
		return Messages.loss_hint;
	}

	@Override
	protected Optional<LinePlot> plot(RampMap shown) {
		var training = services().models().state().training();
		List<EpochReport> history = training.history();
		if (history.isEmpty()) {
			return Optional.empty();
		}
		List<Curve> curves = new ArrayList<>();
		add(curves, history, Messages.loss_loss, EpochReport::loss, ClassColours.argb(0));
		add(curves, history, Messages.loss_validationLoss, EpochReport::validationLoss, ClassColours.argb(1));
		add(curves, history, Messages.loss_accuracy, EpochReport::accuracy, ClassColours.argb(2));
		add(curves, history, Messages.loss_validationAccuracy, EpochReport::validationAccuracy, ClassColours.argb(3));
		return Optional.of(new LinePlot("", Messages.loss_epoch, Messages.loss_title, new Interval(0, Math.max(2, training.epochs())),
				LinePlot.range(curves), curves, Naming.LEGEND, Double.NaN).counting());
	}

	private static void add(List<Curve> curves, List<EpochReport> history, String name, ToDoubleFunction<EpochReport> value, int argb) {
		List<EpochReport> known = history.stream().filter(report -> Double.isFinite(value.applyAsDouble(report))).toList();
		if (!known.isEmpty()) {
			curves.add(new Curve(name, known.stream().mapToDouble(EpochReport::epoch).toArray(),
					known.stream().mapToDouble(value).toArray(),
					argb));
		}
	}
}
