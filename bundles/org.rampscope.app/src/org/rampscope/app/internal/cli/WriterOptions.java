/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.util.Optional;

import org.rampscope.nexus.SinkFactory;
import org.rampscope.nexus.napi.NapiBackEnd;

import picocli.CommandLine.Option;

/** The option that chooses what writes files. */
final class WriterOptions {

	/** Back ends. */
	enum Writer {
		JHDF, NAPI
	}

	@Option(names = "--writer", paramLabel = "jhdf|napi", description = "What writes the file: jhdf, which is always there, or NAPI, frame by frame, where it is installed. Without this: NAPI for copies of frames if it is there, else jhdf.")
	private Writer writer;

	/**
	 * @param environment told where NAPI was asked for and is not there
	 * @param frames whether detector frames are to be written
	 * @return makes what writes
	 */
	SinkFactory sinks(Environment environment, boolean frames) {
		boolean wanted = writer == Writer.NAPI || (writer == null && frames);
		if (!wanted) {
			return SinkFactory.EMBEDDED;
		}
		Optional<SinkFactory> napi = NapiBackEnd.find();
		if (napi.isEmpty() && writer == Writer.NAPI) {
			environment.err().println(NapiBackEnd.absence() + "; jhdf writes instead");
		}
		return napi.orElse(SinkFactory.EMBEDDED);
	}
}
