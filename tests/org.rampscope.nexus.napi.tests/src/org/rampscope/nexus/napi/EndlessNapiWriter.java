/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.napi;

import java.nio.file.Path;

import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.RampWriter;
import org.rampscope.nexus.SinkFactory;

/** Writes the same ramp through NAPI over and over, until it is killed, and says when the first was whole. */
public final class EndlessNapiWriter {

	private EndlessNapiWriter() {
	}

	/** @param arguments the file */
	public static void main(String[] arguments) {
		SinkFactory napi = NapiBackEnd.find().orElseThrow();
		for (int i = 0;; i++) {
			new RampWriter(napi).savePatterns(SmallRamp.make(), Path.of(arguments[0]), Progress.NONE);
			if (i == 0) {
				System.out.println("written");
			}
		}
	}
}
