/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import java.nio.file.Path;
import java.util.List;

import org.rampscope.core.FrameAxis;
import org.rampscope.core.Pattern;
import org.rampscope.core.Patterns;
import org.rampscope.core.Provenance;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;
import org.rampscope.nexus.RampReader;
import org.rampscope.nexus.ReadOptions;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.run.ChainHead;
import org.rampscope.operations.run.FrameChain;

/** Patterns in an HDF5 file that grows. Those that are new are read together: a chunk of the file holds many. */
final class OpenedPatterns implements OpenedFiles<Pattern> {

	/** Patterns read at a time: about a megabyte. */
	private static final int BLOCK = 64;

	private final Ramp<Patterns> inFile;

	/**
	 * @param files the file
	 * @param reading which dataset is read, and where links may lead
	 */
	OpenedPatterns(List<Path> files, ReadOptions reading) {
		inFile = RampReader.openPatterns(files.get(0), reading);
	}

	@Override
	public int size() {
		return inFile.size();
	}

	@Override
	public int together() {
		return BLOCK;
	}

	/** The file is read by one thread at a time. */
	@Override
	public List<Pattern> read(int from, int count) {
		return inFile.data().patterns(from, count);
	}

	@Override
	public FrameAxis axis() {
		return inFile.frames();
	}

	@Override
	public FrameChain<Pattern> chain(Pipeline pipeline, RunContext context, Provenance start) {
		ChainHead head = new ChainHead(inFile.data().axis(), inFile.header(), Results.NONE);
		return FrameChain.ofPatterns(pipeline, 0, head, context, start.withNotes(inFile.provenance().notes()), Progress.NONE);
	}

	@Override
	public void close() {
		inFile.data().intensityRows().close();
	}
}
