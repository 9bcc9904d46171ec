/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.preference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.operations.metadata.MetadataFileOperation;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.PipelineFile;
import org.rampscope.operations.pipeline.ReadyPipelines;
import org.rampscope.plot.ColourMap;
import org.rampscope.ui.internal.pipeline.DefaultMetadata;
import org.rampscope.ui.internal.service.InstalledOperations;
import org.rampscope.ui.internal.service.RampServices;
import org.rampscope.ui.internal.view.WorkbenchWindow;

/** What is chosen on the page takes effect at once. */
class PreferencesWindowTest {

	private static final String PAGE = "org.rampscope.ui.preferences";

	@TempDir
	Path folder;

	@RegisterExtension
	final WorkbenchWindow window = new WorkbenchWindow();
	private final RampServices services = window.services();

	@AfterEach
	void backToTheDefaults() throws org.osgi.service.prefs.BackingStoreException {
		for (String key : List.of(WorkbenchPreferences.THREADS, WorkbenchPreferences.DEVICE, WorkbenchPreferences.OPEN_RAMPS,
				WorkbenchPreferences.METADATA)) {
			WorkbenchPreferences.node().remove(key);
		}
	}

	@Test
	void coloursThreadsAndDeviceOfThePageTakeEffect() throws IOException {
		services.display().update(old -> old.withColours(ColourMap.VIRIDIS));
		PreferenceDialog dialog = window.ui(() -> {
			PreferenceDialog opened = PreferencesUtil.createPreferenceDialogOn(window.shell(), PAGE, new String[] { PAGE }, null);
			opened.setBlockOnOpen(false);
			opened.open();
			return opened;
		});
		window.screenshot(dialog.getShell(), "preferences");
		window.run(() -> {
			List<Control> fields = new ArrayList<>();
			collect(((PreferencePage) dialog.getSelectedPage()).getControl(), fields);
			Combo colours = combo(fields, "Cividis");
			choose(colours, "Cividis");
			choose(combo(fields, "CPU"), "CPU");
			Text threads = fields.stream().filter(Text.class::isInstance).map(Text.class::cast).filter(text -> text.getText().equals("0"))
					.findFirst().orElseThrow();
			threads.setText("3");
			((PreferencePage) dialog.getSelectedPage()).performOk();
			dialog.close();
		});
		assertEquals(ColourMap.CIVIDIS, services.display().display().colours());
		assertEquals(3, WorkbenchPreferences.threads());
		assertEquals("cpu", WorkbenchPreferences.device());
	}

	@Test
	void defaultMetadataAreAStepOfNewPipelines() throws IOException {
		Path metadata = Files.writeString(folder.resolve("beamline.json"), "{}");
		PipelineFile files = new PipelineFile(InstalledOperations.registry());
		Pipeline plain = files.parse(ReadyPipelines.json("transition-from-patterns"));
		DefaultMetadata added = new DefaultMetadata(InstalledOperations.registry());
		assertEquals(plain, added.added(plain));
		WorkbenchPreferences.node().put(WorkbenchPreferences.METADATA, metadata.toString());
		Pipeline with = added.added(plain);
		assertEquals(plain.steps().size() + 1, with.steps().size());
		assertTrue(with.steps().getLast().operation() instanceof MetadataFileOperation);
		assertEquals(with, added.added(with), "only once");
	}

	@Test
	void noMoreRampsAreKeptThanWanted() throws IOException {
		WorkbenchPreferences.node().putInt(WorkbenchPreferences.OPEN_RAMPS, 2);
		for (String name : List.of("a.nxs", "b.nxs", "c.nxs")) {
			window.open(Files.copy(WorkbenchWindow.demoResult(), folder.resolve(name)));
		}
		assertEquals(List.of("b.nxs", "c.nxs"), services.documents().all().stream().map(ramp -> ramp.file().getFileName().toString()).toList());
	}

	private static void collect(Control control, List<Control> fields) {
		fields.add(control);
		if (control instanceof Composite composite) {
			Arrays.stream(composite.getChildren()).forEach(child -> collect(child, fields));
		}
	}

	private static Combo combo(List<Control> fields, String item) {
		return fields.stream().filter(Combo.class::isInstance).map(Combo.class::cast).filter(combo -> combo.indexOf(item) >= 0).findFirst()
				.orElseThrow();
	}

	private static void choose(Combo combo, String item) {
		combo.select(combo.indexOf(item));
		combo.notifyListeners(SWT.Selection, new Event());
	}
}
