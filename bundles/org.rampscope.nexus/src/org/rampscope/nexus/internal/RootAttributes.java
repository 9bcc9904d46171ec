/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.nio.file.Path;
import java.time.OffsetDateTime;

import org.rampscope.nexus.NexusSink;

/** The attributes every NeXus file has at its root. */
public final class RootAttributes {

	/** Attribute that names the program. */
	public static final String CREATOR = "creator";
	/** This program. */
	public static final String RAMPSCOPE = "RampScope";

	private RootAttributes() {
		// a function
	}

	/** Writes them while no group is open. */
	public static void write(NexusSink sink, Path file, String defaultEntry, OffsetDateTime now) {
		sink.attribute("NX_class", "NXroot");
		sink.attribute("default", defaultEntry);
		sink.attribute("file_name", file.getFileName().toString());
		sink.attribute("file_time", TreeFields.iso(now));
		// the release of the file format that jhdf writes; validators ask for it
		sink.attribute("HDF5_Version", "1.10.0");
		sink.attribute(CREATOR, RAMPSCOPE);
	}
}
