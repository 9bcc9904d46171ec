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
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.plot.FrameOrdinate;
import org.rampscope.ui.document.DocumentState;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.selection.FrameRange;

/** Real keys, as they are typed. */
class KeyboardWindowTest {

	@TempDir
	Path folder;

	@RegisterExtension
	final WorkbenchWindow window = new WorkbenchWindow();
	private RampServices services;

	@BeforeEach
	void openTheDemo() throws IOException {
		services = window.services();
		Path file = Files.copy(DemoRamp.result(), folder.resolve("ramp_result.nxs"));
		assertInstanceOf(DocumentState.Open.class, window.open(file));
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

	@Test
	void keysOfTheMap() throws IOException {
		RampMapView map = window.drawnMap();
		services.selection().update(old -> old.withFrame(5).withRadial(10));
		window.run(() -> map.canvas().setFocus());
		window.key(SWT.PAGE_UP);
		window.until("ten frames on", () -> services.selection().selection().frame() == 15);
		window.key(SWT.PAGE_DOWN);
		window.until("ten frames back", () -> services.selection().selection().frame() == 5);
		window.key(SWT.END);
		window.until("the last frame", () -> services.selection().selection().frame() == DemoRamp.FRAMES - 1);
		window.key(SWT.HOME);
		window.until("the first frame", () -> services.selection().selection().frame() == 0);
		window.key(SWT.ARROW_RIGHT);
		window.until("one bin to the right", () -> bin() == ramp().scan().axis().nearest(10) + 1);
		window.key(SWT.SHIFT, SWT.ARROW_RIGHT);
		window.until("twenty more", () -> bin() == ramp().scan().axis().nearest(10) + 21);
		window.key(SWT.SHIFT, SWT.ARROW_LEFT);
		window.key(SWT.ARROW_LEFT);
		window.until("back", () -> bin() == ramp().scan().axis().nearest(10));
		window.key(SWT.ALT, '3');
		window.until("along the pressure", () -> services.display().display().ordinate() == FrameOrdinate.PRESSURE);
		window.key(SWT.ALT, '2');
		window.until("along time", () -> services.display().display().ordinate() == FrameOrdinate.TIME);
		window.key(SWT.ALT, '1');
		window.until("along frames", () -> services.display().display().ordinate() == FrameOrdinate.FRAME);
		services.selection().update(old -> old.withFrames(Optional.of(new FrameRange(10, 19))));
		window.key('a');
		window.until("averaged", () -> services.selection().selection().averaged().equals(List.of(new FrameRange(10, 19))));
	}

	private int bin() {
		return ramp().scan().axis().nearest(services.selection().selection().radial());
	}

	private OpenRamp ramp() {
		return services.documents().ramp().orElseThrow();
	}
}
