/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.eclipse.swt.graphics.ImageData;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rampscope.core.Labels;
import org.rampscope.learning.inference.Classification;
import org.rampscope.learning.torch.Torch;
import org.rampscope.learning.training.TrainingSettings;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.label.LabelChanges;
import org.rampscope.ui.internal.service.RampServices;
import org.rampscope.ui.internal.workbench.InspectPerspective;
import org.rampscope.plot.FrameRange;

/** A network with attention in the perspective Inspect: what it attends to, and what speaks for the class where the class changed. */
class ReasonsWindowTest {

	@RegisterExtension
	final WorkbenchWindow window = new WorkbenchWindow();
	private final RampServices services = window.services();

	@Test
	void attentionAndReasonsOfAChangeAreDrawn() throws IOException {
		Assumptions.assumeTrue(Torch.isAvailable(), "no PyTorch for this machine");
		window.open(DemoRamp.result());
		LabelChanges labels = new LabelChanges(services.documents());
		window.run(() -> labels.label(new FrameRange(0, 18), Labels.BEFORE));
		window.run(() -> labels.label(new FrameRange(31, DemoRamp.FRAMES - 1), Labels.AFTER));
		TrainingSettings quick = TrainingSettings.DEFAULT.withNetwork("conv-sc").withEpochs(2).withCopies(0).withValidation(0.2, 1, 0);
		services.models().train(services.documents().ramp().orElseThrow(), quick, "cpu");
		window.untilWorked("the ramp is classified",
				() -> services.documents().ramp().orElseThrow().scan().results().contains(Classification.TYPE.name()));
		assertEquals("", services.models().state().training().problem());

		window.perspective(InspectPerspective.ID);
		services.selection().update(old -> old.withFrame(24));
		ImportanceView importance = window.view(ImportanceView.ID, ImportanceView.class);
		window.untilWorked("the model's reasons are there", () -> importance.result().isPresent());
		assertEquals(List.of("channel", "position"), window.ui(() -> importance.result().orElseThrow().attention().stream()
				.map(map -> map.name()).sorted().toList()));
		assertTrue(window.ui(() -> importance.chart().shown().curves().stream()
				.anyMatch(curve -> curve.name().equals(Messages.importance_attention))), "what it attends to is drawn");
		window.drawnMap();
		window.screenshot("importance-1280x800");
		AttentionView attention = window.view(AttentionView.ID, AttentionView.class);
		window.untilWorked("channels and positions are drawn", () -> attention.maps().stream().map(map -> map.name()).sorted().toList()
				.equals(List.of("channel", "position")));
		window.until("it is on the screen", () -> {
			ImageData pixels = window.pixels(attention.canvas());
			return Pixels.colours(pixels, 0, 0, pixels.width, pixels.height) > 20;
		});
		window.screenshot("attention-1280x800");

		ClassChangeView change = window.view(ClassChangeView.ID, ClassChangeView.class);
		window.untilWorked("the reasons of the change are there", () -> change.result().isPresent());
		String reason = Messages.bind(Messages.importance_name, window.ui(() -> change.result().orElseThrow().name()));
		assertTrue(window.ui(() -> change.chart().shown().curves().stream().anyMatch(curve -> curve.name().equals(reason))),
				"what speaks for the new class is drawn below the difference");
		window.screenshot("change-1280x800");
	}
}
