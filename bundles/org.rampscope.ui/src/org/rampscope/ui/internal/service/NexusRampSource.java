/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.service;

import java.nio.file.Path;

import org.rampscope.core.RampScan;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.RampScanReader;
import org.rampscope.ui.document.RampSource;

/** Reads NeXus files. */
public final class NexusRampSource implements RampSource {

	@Override
	public RampScan read(Path file, Progress progress) {
		return RampScanReader.read(file, progress);
	}
}
