/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.preference;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.rampscope.ui.Subscription;

/** The preferences of the workbench, with their defaults. */
public final class WorkbenchPreferences {

	/** Node of all preferences. */
	public static final String NODE = "org.rampscope.ui";
	/** Who labels. */
	public static final String ANNOTATOR = "annotator";
	/** Threads of a run; 0 for all. */
	public static final String THREADS = "threads";
	/** Where models run: auto, cpu, gpu0, … */
	public static final String DEVICE = "device";
	/** A metadata file that every run applies. */
	public static final String METADATA = "defaultMetadata";
	/** Largest number of ramps kept open. */
	public static final String OPEN_RAMPS = "openRamps";
	/** Colour map of new workspaces and sessions. */
	public static final String COLOURS = "display.colours";
	/** Scale of intensity. */
	public static final String SCALE = "display.intensityScale";
	/** Whether the tour was shown. */
	public static final String TOUR_SHOWN = "tourShown";

	private WorkbenchPreferences() {
	}

	/** @return the preferences of this workspace */
	public static IEclipsePreferences node() {
		return InstanceScope.INSTANCE.getNode(NODE);
	}

	/**
	 * @param key a preference
	 * @param listener called when it has changed, in any thread
	 * @return close it to stop listening
	 */
	public static Subscription listen(String key, Runnable listener) {
		IPreferenceChangeListener changes = event -> {
			if (event.getKey().equals(key)) {
				listener.run();
			}
		};
		IEclipsePreferences node = node();
		node.addPreferenceChangeListener(changes);
		return () -> node.removePreferenceChangeListener(changes);
	}

	/** @return who labels; the user's login name until another was given */
	public static String annotator() {
		String name = node().get(ANNOTATOR, "");
		return name.isBlank() ? System.getProperty("user.name", "") : name.strip();
	}

	/** @return threads of a run, at least one */
	public static int threads() {
		int threads = node().getInt(THREADS, 0);
		return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
	}

	/** @return where models run */
	public static String device() {
		return node().get(DEVICE, "auto");
	}

	/** @return as many ramps as the memory has room for, of the size of 2,000 frames of 4,000 bins with what drawing needs */
	static int openRampsDefault() {
		return Math.clamp(Runtime.getRuntime().maxMemory() / 4 / (2000L * 4000 * 14), 2, 16);
	}

	/** @return a metadata file that every new pipeline applies; empty for none */
	public static String metadata() {
		return node().get(METADATA, "");
	}

	/** @return most ramps that are kept open */
	public static int openRamps() {
		return Math.max(1, node().getInt(OPEN_RAMPS, openRampsDefault()));
	}
}
