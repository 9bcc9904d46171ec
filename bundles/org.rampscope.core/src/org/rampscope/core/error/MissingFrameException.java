/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core.error;

import java.nio.file.Path;

/**
 * A frame that the file has room for, but that was never written: dropped by the detector, or not taken yet. Its pattern is NaN, with a note; it
 * is no reason to end a run.
 */
public class MissingFrameException extends DataException {

	private static final long serialVersionUID = 1L;

	/**
	 * @param file the file
	 * @param location the HDF5 path of the frames
	 * @param frame its number, from 0
	 */
	public MissingFrameException(Path file, String location, int frame) {
		super(file, location, "frame " + frame + " was never written", "Ask the detector's log why, or leave it out");
	}
}
