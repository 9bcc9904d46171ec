/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.handler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Labels;
import org.rampscope.ui.document.DocumentState;
import org.rampscope.ui.internal.label.LabelChanges;
import org.rampscope.ui.internal.service.RecentFiles;
import org.rampscope.ui.internal.service.RampServices;
import org.rampscope.ui.internal.view.WorkbenchWindow;
import org.rampscope.plot.FrameRange;

/** The ways to open files other than dialogs. */
class OpeningWindowTest {

	@TempDir
	Path folder;

	@RegisterExtension
	final WorkbenchWindow window = new WorkbenchWindow();
	private final RampServices services = window.services();

	@Test
	void severalFilesAreOpenedOneAfterTheOtherAndABrokenOneIsLeftOut() throws IOException {
		Path one = copy("one.nxs");
		Path broken = Files.writeString(folder.resolve("broken.nxs"), "no HDF5");
		Path last = copy("last.nxs");
		window.swallowingDialogs(() -> {
			services.documents().open(List.of(one, broken, last));
			window.until("the last is open", () -> services.documents().ramp().filter(ramp -> ramp.file().equals(last)).isPresent());
		});
		assertEquals(List.of(one, last), services.documents().all().stream().map(ramp -> ramp.file()).toList());
	}

	@Test
	void recentFilesAreListedAndOpened() throws IOException {
		Path first = copy("first.nxs");
		Path second = copy("second.nxs");
		window.open(first);
		window.open(second);
		window.until("they are remembered", () -> new RecentFiles(InstanceScope.INSTANCE.getNode("org.rampscope.ui")).list().stream().limit(2)
				.toList().equals(List.of(second, first)));
		List<String> texts = window.ui(() -> {
			RecentFilesMenu recent = new RecentFilesMenu();
			recent.initialize(PlatformUI.getWorkbench().getWorkbenchWindows()[0]);
			Menu menu = new Menu(window.shell(), SWT.DROP_DOWN);
			for (IContributionItem item : recent.getContributionItems()) {
				item.fill(menu, -1);
			}
			List<String> names = Arrays.stream(menu.getItems()).map(item -> item.getText()).toList();
			menu.dispose();
			return names;
		});
		assertTrue(texts.get(0).startsWith(second.toString()), texts.toString());
		assertTrue(texts.get(1).startsWith(first.toString()), texts.toString());
		window.command(OpenHandler.COMMAND, Map.of("file", first.toString()));
		window.until("the first is shown again", () -> services.documents().ramp().filter(ramp -> ramp.file().equals(first)).isPresent());
	}

	@Test
	void aRampWithUnsavedLabelsIsShownAndNotReadAgain() throws IOException {
		Path file = copy("labelled.nxs");
		window.open(file);
		window.run(() -> new LabelChanges(services.documents()).label(new FrameRange(0, 3), Labels.BEFORE));
		window.open(copy("other.nxs"));
		DocumentState state = window.open(file);
		assertEquals(4, ((DocumentState.Open) state).ramp().scan().labels().orElseThrow().count(Labels.BEFORE));
	}

	@Test
	void commandAsksForFilesAndForFoldersAndRemembersWhere() throws IOException {
		Path file = copy("chosen.nxs");
		assertEquals(1, window.choosing(file, () -> window.command(OpenHandler.COMMAND, Map.of())).size());
		window.until("it is open", () -> services.documents().ramp().filter(ramp -> ramp.file().equals(file)).isPresent());
		Path patterns = Files.createDirectory(folder.resolve("patterns"));
		for (int frame = 0; frame < 3; frame++) {
			Files.writeString(patterns.resolve("p_" + frame + ".xy"), "1 2\n2 3\n3 5\n");
		}
		List<String> asked = window.choosing(patterns, () -> window.command(OpenHandler.COMMAND, Map.of("folder", "true")));
		assertTrue(asked.getFirst().contains("|" + folder + "|"), "begins where the last file was: " + asked);
		window.until("the folder is open", () -> services.documents().ramp().filter(ramp -> ramp.scan().size() == 3).isPresent());
		window.choosing(null, () -> window.command(OpenHandler.COMMAND, Map.of()));
		assertEquals(2, services.documents().all().size(), "whoever changes their mind opens nothing");
	}

	private Path copy(String name) throws IOException {
		return Files.copy(WorkbenchWindow.demoResult(), folder.resolve(name));
	}
}
