/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.napi;

import java.util.Optional;

import org.rampscope.nexus.SinkFactory;
import org.rampscope.nexus.napi.internal.NapiLibrary;
import org.rampscope.nexus.napi.internal.NapiSink;

/**
 * Tells whether NAPI is there, and makes its sinks. Looked for: the jar named by the system property
 * {@value #JAR_PROPERTY}, else Debian's place for the package libnexus-java; the native library named by
 * {@value #LIBRARY_PROPERTY}, else Debian's place for libnexus-jni.
 */
public final class NapiBackEnd {

	/** System property: path of jnexus.jar. */
	public static final String JAR_PROPERTY = "rampscope.napi.jar";
	/** System property of NAPI itself: path of the native library. */
	public static final String LIBRARY_PROPERTY = "org.nexusformat.JNEXUSLIB";

	private NapiBackEnd() {
		// functions
	}

	/** @return makes sinks that write through NAPI; empty where it is not installed or does not load */
	public static Optional<SinkFactory> find() {
		NapiLibrary.State state = NapiLibrary.state();
		return state.library().map(library -> file -> new NapiSink(library, file));
	}

	/** @return why NAPI is not there, in one line for people; empty where it is */
	public static String absence() {
		return NapiLibrary.state().absence();
	}
}
