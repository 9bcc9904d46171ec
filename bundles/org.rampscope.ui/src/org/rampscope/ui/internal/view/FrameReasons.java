/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.util.Optional;

import org.eclipse.swt.widgets.Control;
import org.rampscope.learning.attribution.FrameExplainer;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.internal.canvas.UiThread;
import org.rampscope.ui.internal.preference.WorkbenchPreferences;
import org.rampscope.ui.internal.service.NewestFirst;
import org.rampscope.ui.model.OpenModel;

/** Asks models what in a frame speaks for its class, in a thread of its own, and keeps the last answer. Used in the UI thread. */
final class FrameReasons implements AutoCloseable {

	private record Question(OpenModel model, OpenRamp ramp, int frame) {

		boolean is(OpenModel otherModel, OpenRamp otherRamp, int otherFrame) {
			return model == otherModel && ramp == otherRamp && frame == otherFrame;
		}
	}

	private final Control widget;
	private final Runnable arrived;
	private final NewestFirst worker = new NewestFirst("RampScope reasons");
	/** Of the worker. */
	private FrameExplainer ready;
	private Question asked;
	private Question answered;
	private FrameExplainer.Result result;
	private String failure = "";

	/**
	 * @param widget what shows the answers
	 * @param arrived told in the UI thread that there is another answer
	 */
	FrameReasons(Control widget, Runnable arrived) {
		this.widget = widget;
		this.arrived = arrived;
	}

	/** Asks, unless that has been asked last. */
	void ask(OpenModel model, OpenRamp ramp, int frame) {
		if (asked != null && asked.is(model, ramp, frame)) {
			return;
		}
		Question question = new Question(model, ramp, frame);
		asked = question;
		worker.submit(() -> {
			FrameExplainer.Result found = explainer(model).of(ramp.scan(), frame);
			UiThread.run(widget, () -> answer(question, found, ""));
		}, problem -> UiThread.run(widget, () -> answer(question, null, problem)));
	}

	private FrameExplainer explainer(OpenModel model) {
		if (ready == null || ready.model() != model.model()) {
			closeExplainer();
			ready = new FrameExplainer(model.model(), DeviceChoice.parse(WorkbenchPreferences.device()));
		}
		return ready;
	}

	private void answer(Question question, FrameExplainer.Result found, String text) {
		answered = question;
		result = found;
		failure = text;
		arrived.run();
	}

	/** @return what the last model asked says of a frame; empty where that is not known, or not yet */
	Optional<FrameExplainer.Result> of(OpenRamp ramp, int frame) {
		return answered != null && answered.is(asked.model, ramp, frame) ? Optional.ofNullable(result) : Optional.empty();
	}

	/** @return why there is no answer to the last question; empty for no reason */
	String problem() {
		return failure;
	}

	private void closeExplainer() {
		if (ready != null) {
			ready.close();
			ready = null;
		}
	}

	@Override
	public void close() {
		worker.close(this::closeExplainer);
	}
}
