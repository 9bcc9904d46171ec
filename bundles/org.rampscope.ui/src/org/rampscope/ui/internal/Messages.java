/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal;

import org.eclipse.osgi.util.NLS;

/** The texts of the workbench; see {@code messages.properties} beside this class. */
public final class Messages extends NLS {

	public static String axis_frame;
	public static String axis_time;
	public static String axis_pressure;
	public static String axis_pressureShort;
	public static String axis_inOrder;
	public static String axis_intensity;
	public static String axis_intensityStacked;
	public static String axis_meanIntensity;
	public static String class_before;
	public static String class_during;
	public static String class_after;
	public static String class_unknown;
	public static String class_numbered;
	public static String job_reading;
	public static String error_unexpectedWhileReading;
	public static String error_unexpected;
	public static String error_unexpectedRemedy;
	public static String error_recentFiles;
	public static String open_title;
	public static String open_filterRamps;
	public static String open_filterAll;
	public static String page_emptyTitle;
	public static String page_emptyHint;
	public static String page_open;
	public static String page_openAnother;
	public static String page_cancel;
	public static String page_loading;
	public static String page_failedTitle;
	public static String page_noRamp;
	public static String readout_frame;
	public static String readout_time;
	public static String readout_pressure;
	public static String readout_pressureSigma;
	public static String readout_intensity;
	public static String pattern_title;
	public static String pattern_titlePressure;
	public static String transition_onset;
	public static String transition_end;
	public static String waterfall_hint;
	public static String region_title;
	public static String region_hint;
	public static String export_title;
	public static String export_message;
	public static String export_width;
	public static String export_height;
	public static String export_nothing;
	public static String export_failed;
	public static String export_choose;
	public static String recent_none;
	public static String window_title;
	public static String window_titleOf;

	static {
		NLS.initializeMessages("org.rampscope.ui.internal.messages", Messages.class);
	}

	private Messages() {
	}
}
