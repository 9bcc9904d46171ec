/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.preference.WorkbenchPreferences;
import org.rampscope.ui.internal.service.RampServices;
import org.rampscope.ui.internal.view.WorkbenchWindow;

/** The tour and the help, as a user walks through them. */
class TourWindowTest {

	@RegisterExtension
	final WorkbenchWindow window = new WorkbenchWindow();
	private final RampServices services = window.services();

	@Test
	void tourOpensTheDemoAndLeadsToItsEnd() throws IOException {
		WorkbenchPreferences.node().remove(WorkbenchPreferences.TOUR_SHOWN);
		assertTrue(Tour.isNew());
		window.command("org.rampscope.ui.command.tour", Map.of());
		assertFalse(Tour.isNew(), "it comes by itself only once");
		Shell tour = window.ui(this::tour);
		window.untilWorked("the demo is open", () -> services.documents().ramp().isPresent());
		assertFalse(services.documents().ramp().orElseThrow().transitions().isEmpty(), "the demo has its transition");
		window.screenshot(tour, "tour");
		for (int stop = 1; stop < 6; stop++) {
			assertEquals(Messages.tour_next, window.ui(() -> button(tour, 1).getText()));
			window.run(() -> press(button(tour, 1)));
		}
		assertEquals(Messages.tour_done, window.ui(() -> button(tour, 1).getText()));
		window.run(() -> press(button(tour, 0)));
		window.run(() -> press(button(tour, 1)));
		window.run(() -> press(button(tour, 1)));
		assertTrue(tour.isDisposed(), "the last step closes it");
	}

	@Test
	void everyPageOfTheHelpHasItsText() {
		window.command("org.rampscope.ui.command.help", Map.of());
		HelpView view = window.view(HelpView.ID, HelpView.class);
		for (HelpPage page : HelpPage.all()) {
			window.run(() -> view.show(page));
			assertTrue(window.ui(view::text).length() > 100, page.title());
			assertTrue(window.ui(view::text).contains(page.title()), page.title());
		}
		String keys = window.ui(view::text);
		assertTrue(keys.contains("Ctrl+O") && keys.contains("Ctrl+S"), keys);
	}

	private Shell tour() {
		return Arrays.stream(window.shell().getDisplay().getShells()).filter(shell -> shell.getText().equals(Messages.tour_title))
				.findFirst().orElseThrow();
	}

	private static Button button(Shell tour, int index) {
		for (Control child : tour.getChildren()) {
			if (child instanceof Composite row && row.getChildren().length == 3) {
				return (Button) row.getChildren()[index];
			}
		}
		throw new AssertionError("no buttons");
	}

	private static void press(Button button) {
		button.notifyListeners(SWT.Selection, new Event());
	}
}
