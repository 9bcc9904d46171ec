/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.preference;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.FileFieldEditor;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.rampscope.plot.ColourMap;
import org.rampscope.plot.IntensityScale;
import org.rampscope.ui.internal.Messages;

/** What a user prefers: who labels, threads, device, colours, how many ramps stay open, metadata that every new pipeline applies. */
public final class RampScopePreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

	private static final int MOST_THREADS = 1024;
	private static final int MOST_RAMPS = 100;

	/** A page with one field below the other. */
	public RampScopePreferencePage() {
		super(GRID);
	}

	@Override
	public void init(IWorkbench workbench) {
		ScopedPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, WorkbenchPreferences.NODE);
		store.setDefault(WorkbenchPreferences.DEVICE, "auto");
		store.setDefault(WorkbenchPreferences.THREADS, 0);
		store.setDefault(WorkbenchPreferences.OPEN_RAMPS, WorkbenchPreferences.openRampsDefault());
		store.setDefault(WorkbenchPreferences.COLOURS, ColourMap.VIRIDIS.name());
		store.setDefault(WorkbenchPreferences.SCALE, IntensityScale.SQUARE_ROOT.name());
		setPreferenceStore(store);
		setDescription(Messages.preferences_description);
	}

	@Override
	protected void createFieldEditors() {
		addField(new StringFieldEditor(WorkbenchPreferences.ANNOTATOR, Messages.preferences_annotator, getFieldEditorParent()));
		IntegerFieldEditor threads = new IntegerFieldEditor(WorkbenchPreferences.THREADS, Messages.preferences_threads,
				getFieldEditorParent());
		threads.setValidRange(0, MOST_THREADS);
		addField(threads);
		addField(new ComboFieldEditor(WorkbenchPreferences.DEVICE, Messages.preferences_device,
				new String[][] { { Messages.preferences_deviceAuto, "auto" }, { "CPU", "cpu" }, { "GPU 0", "gpu0" }, { "GPU 1", "gpu1" } },
				getFieldEditorParent()));
		addField(new ComboFieldEditor(WorkbenchPreferences.COLOURS, Messages.preferences_colours, choices(ColourMap.values()),
				getFieldEditorParent()));
		addField(new ComboFieldEditor(WorkbenchPreferences.SCALE, Messages.preferences_scale, choices(IntensityScale.values()),
				getFieldEditorParent()));
		IntegerFieldEditor ramps = new IntegerFieldEditor(WorkbenchPreferences.OPEN_RAMPS, Messages.preferences_openRamps,
				getFieldEditorParent());
		ramps.setValidRange(1, MOST_RAMPS);
		addField(ramps);
		addField(new FileFieldEditor(WorkbenchPreferences.METADATA, Messages.preferences_metadata, getFieldEditorParent()));
	}

	private static String[][] choices(Enum<?>[] values) {
		return java.util.Arrays.stream(values)
				.map(value -> new String[] { value.name().charAt(0)
						+ value.name().substring(1).toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
						value.name() })
				.toArray(String[][]::new);
	}
}
