/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.format;

import org.rampscope.nexus.format.Format;
import org.rampscope.nexus.format.Formats;

/** Takes the formats that other bundles offer as services into the list of all. */
public final class FormatServices {

	/** @param format a service that came */
	public void bind(Format format) {
		Formats.add(format);
	}

	/** @param format a service that goes */
	public void unbind(Format format) {
		Formats.remove(format);
	}
}
