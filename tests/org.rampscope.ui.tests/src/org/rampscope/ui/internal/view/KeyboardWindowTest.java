/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.ui.document.DocumentState;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.internal.workbench.RampPerspective;

/** Real keys, as they are typed. */
class KeyboardWindowTest {

	@TempDir
	Path folder;

	private final WorkbenchWindow window = new WorkbenchWindow();
	private RampServices services;

	@BeforeEach
	void openTheDemo() throws IOException {
		services = window.services();
		window.resize(1280, 800);
		window.perspective(RampPerspective.ID);
		Path file = Files.copy(DemoRamp.result(), folder.resolve("ramp_result.nxs"));
		assertInstanceOf(DocumentState.Open.class, window.open(file));
	}

	@AfterEach
	void backToTheRamp() {
		List.copyOf(services.documents().all()).forEach(services.documents()::close);
		window.perspective(RampPerspective.ID);
	}

	@Test
	void keysMoveTheCursorAndLabel() {
		RampMapView map = window.drawnMap();
		services.selection().update(old -> old.withFrame(5));
		window.run(() -> map.canvas().setFocus());
		window.key(SWT.ARROW_UP);
		window.until("the cursor is on the next frame", () -> services.selection().selection().frame() == 6);
		window.key('2');
		window.until("the frame is labelled", () -> ramp().scan().labels().filter(labels -> labels.codes()[6] == 1).isPresent());
		window.key(' ');
		window.until("the frame is pinned", () -> services.selection().selection().pinned().contains(6));
	}

	@Test
	void whatIsTypedIntoAFieldIsNoCommand() {
		MetadataView view = window.view(MetadataView.ID, MetadataView.class);
		Text field = window.ui(() -> (Text) view.field("title"));
		window.run(() -> {
			field.setText("");
			field.setFocus();
		});
		for (char key : "a 2f".toCharArray()) {
			window.key(key);
		}
		window.until("it is in the field", () -> field.getText().length() == 4);
		assertEquals("a 2f", window.ui(field::getText));
		assertTrue(ramp().scan().labels().isEmpty(), "no frame was labelled");
		assertTrue(services.selection().selection().pinned().isEmpty(), "no frame was pinned");
	}

	private OpenRamp ramp() {
		return services.documents().ramp().orElseThrow();
	}
}
