/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Labels;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.RampReader;
import org.rampscope.plot.FrameRange;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.label.LabelChanges;
import org.rampscope.ui.internal.service.RampServices;

/** Files that are dropped, clicked in the tree, and closed there. */
class FilesWindowTest {

	@TempDir
	Path folder;

	@RegisterExtension
	final WorkbenchWindow window = new WorkbenchWindow();
	private final RampServices services = window.services();

	@Test
	void filesDroppedOnAViewAreOpened() throws IOException {
		Path one = copy("one.nxs");
		Path last = copy("last.nxs");
		RampMapView map = window.view(RampMapView.ID, RampMapView.class);
		window.drop(dropArea(map.canvas()), one, last);
		window.until("the last is open", () -> services.documents().ramp().filter(ramp -> ramp.file().equals(last)).isPresent());
		assertEquals(2, services.documents().all().size());
	}

	/** The nearest widget around this one that takes drops. */
	private Control dropArea(Control control) {
		return window.ui(() -> {
			Control at = control;
			while (at.getData(DND.DROP_TARGET_KEY) == null) {
				at = at.getParent();
			}
			return at;
		});
	}

	/** GDK sees no double click in posted clicks: they have no time. Enter on the chosen row tells the tree the same. */
	@Test
	void whatIsClickedInTheTreeIsOpenedByEnter() throws IOException {
		Path file = copy("clicked.nxs");
		FilesView view = window.view(FilesView.ID, FilesView.class);
		window.run(() -> view.setFolder(folder));
		window.until("the folder is listed", () -> item(view, "clicked.nxs") != null);
		window.run(() -> view.tree().showItem(item(view, "clicked.nxs")));
		Rectangle place = window.ui(() -> item(view, "clicked.nxs").getBounds());
		window.click(view.tree(), place.x + 5, place.y + place.height / 2);
		window.until("it is chosen", () -> view.tree().getSelectionCount() == 1 && view.tree().getSelection()[0] == item(view, "clicked.nxs"));
		window.key(SWT.CR);
		window.until("it is open", () -> services.documents().ramp().filter(ramp -> ramp.file().equals(file)).isPresent());
	}

	private static TreeItem item(FilesView view, String name) {
		return Arrays.stream(view.tree().getItem(1).getItems()).filter(each -> each.getText().equals(name)).findFirst().orElse(null);
	}

	@Test
	void anotherFolderIsChosenAndRemembered() throws IOException {
		Path other = Files.createDirectory(folder.resolve("other"));
		Files.copy(DemoRamp.result(), other.resolve("there.nxs"));
		FilesView view = window.view(FilesView.ID, FilesView.class);
		window.choosing(other, () -> window.run(view::chooseFolder));
		window.until("it is listed", () -> item(view, "there.nxs") != null);
		List<String> asked = window.choosing(null, () -> window.run(view::chooseFolder));
		assertTrue(asked.getFirst().contains("|" + other + "|"), asked.toString());
		assertEquals(other, window.ui(() -> view.tree().getItem(1).getData()), "whoever changes their mind stays");
	}

	@Test
	void aRampWithUnsavedLabelsIsAskedAboutBeforeItIsClosed() throws IOException {
		Path file = copy("labelled.nxs");
		window.open(file);
		window.run(() -> new LabelChanges(services.documents()).label(new FrameRange(0, 3), Labels.BEFORE));
		FilesView files = window.view(FilesView.ID, FilesView.class);
		window.until("it is listed", () -> files.tree().getItem(0).getItemCount() == 1);
		List<String> said = window.pressing(Messages.close_title, Messages.close_stay, () -> window.run(() -> closeFirst(files)));
		assertEquals(1, said.size(), "asked once");
		assertTrue(said.getFirst().contains("labelled.nxs"), said.toString());
		assertEquals(1, services.documents().all().size());
		window.pressing(Messages.close_title, Messages.close_save, () -> window.run(() -> closeFirst(files)));
		assertEquals(0, services.documents().all().size());
		assertEquals(4, RampReader.readPatterns(file, Progress.NONE).labels().orElseThrow().count(Labels.BEFORE));
	}

	private static void closeFirst(FilesView files) {
		files.tree().setSelection(files.tree().getItem(0).getItem(0));
		files.closeChosen();
	}

	private Path copy(String name) throws IOException {
		return Files.copy(DemoRamp.result(), folder.resolve(name));
	}
}
