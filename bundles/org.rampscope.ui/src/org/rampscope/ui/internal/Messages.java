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
	public static String ticks_name;
	public static String ticks_beyond;
	public static String ticks_noWavelength;
	public static String pattern_titleResidual;
	public static String pattern_mean;
	public static String beforeAfter_before;
	public static String beforeAfter_after;
	public static String beforeAfter_difference;
	public static String beforeAfter_title;
	public static String phases_notRestored;
	public static String phases_notSaved;
	public static String beforeAfter_hint;
	public static String phases_name;
	public static String phases_cell;
	public static String phases_equation;
	public static String phases_k0;
	public static String phases_k0Prime;
	public static String phases_add;
	public static String phases_load;
	public static String phases_edit;
	public static String phases_save;
	public static String phases_remove;
	public static String phases_files;
	public static String phases_hint;
	public static String phases_solved;
	public static String equation_title;
	public static String equation_message;
	public static String equation_reference;
	public static String equation_number;
	public static String detector_columns;
	public static String detector_rows;
	public static String detector_counts;
	public static String detector_noSuchFrame;
	public static String detector_none;
	public static String detector_missing;
	public static String detector_choose;
	public static String detector_readout;
	public static String detector_masked;
	public static String label_operation;
	public static String save_job;
	public static String save_title;
	public static String save_notOver;
	public static String live_job;
	public static String live_watching;
	public static String live_title;
	public static String live_message;
	public static String live_source;
	public static String live_pipeline;
	public static String live_calibration;
	public static String live_output;
	public static String live_incomplete;
	public static String run_exists;
	public static String field_browse;
	public static String field_file;
	public static String field_folder;
	public static String open_noGeometry;
	public static String open_noGeometryRemedy;
	public static String status_reduced;
	public static String status_unsaved;
	public static String status_file;
	public static String status_nothing;
	public static String status_waiting;
	public static String status_following;
	public static String status_live;
	public static String status_ended;
	public static String files_open;
	public static String files_folder;
	public static String files_close;
	public static String files_listing;
	public static String files_unreadable;
	public static String files_none;

	static {
		NLS.initializeMessages("org.rampscope.ui.internal.messages", Messages.class);
	}

	private Messages() {
	}
}
