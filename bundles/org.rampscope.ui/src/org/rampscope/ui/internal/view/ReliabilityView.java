/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.rampscope.learning.metrics.Calibration;
import org.rampscope.plot.Interval;
import org.rampscope.plot.figure.Curve;
import org.rampscope.plot.figure.LinePlot;
import org.rampscope.plot.figure.LinePlot.Naming;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.model.RampAgreement;

/** Whether the model's confidences mean what they say, on the frames that carry a label. */
public final class ReliabilityView extends ModelPlotView {

	/** The view's id in plugin.xml. */
	public static final String ID = "org.rampscope.ui.view.reliability";

	@Override
	protected String hint() {
		return Messages.verdict_hint;
	}

	@Override
	protected Optional<LinePlot> plot(RampMap shown) {
		return RampAgreement.of(ramp()).map(verdict -> {
			Calibration calibration = verdict.calibration();
			int[] filled = IntStream.range(0, calibration.counts().length).filter(bin -> calibration.counts()[bin] > 0).toArray();
			List<Curve> curves = new ArrayList<>();
			curves.add(new Curve(Messages.reliability_ideal, new double[] { 0, 1 }, new double[] { 0, 1 }, theme().muted()));
			curves.add(new Curve(Messages.bind(Messages.reliability_model, String.format("%.3f", calibration.expectedError())),
					IntStream.of(filled).mapToDouble(bin -> calibration.meanConfidence()[bin]).toArray(),
					IntStream.of(filled).mapToDouble(bin -> calibration.accuracy()[bin]).toArray(), theme().accent()));
			return new LinePlot("", Messages.reliability_confidence, Messages.reliability_right, new Interval(0, 1.02), new Interval(0,
					1.05),
					curves, Naming.LEGEND, Double.NaN);
		});
	}
}
