/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Pattern;
import org.rampscope.core.Provenance;
import org.rampscope.core.RampHeader;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.PatternStack;
import org.rampscope.nexus.ReadOptions;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.run.ChainHead;
import org.rampscope.operations.run.FrameChain;

/** Patterns in an HDF5 file that grows. Those that are new are read together: a chunk of the file holds many. */
final class OpenedPatterns implements OpenedFiles<Pattern> {

	/** Patterns read at a time: about a megabyte. */
	private static final int BLOCK = 64;

	private final PatternStack stack;

	/**
	 * @param files the file
	 * @param reading which dataset is read, and where links may lead
	 */
	OpenedPatterns(List<Path> files, ReadOptions reading) {
		stack = PatternStack.open(files.get(0), reading);
	}

	@Override
	public int size() {
		return stack.size();
	}

	@Override
	public int together() {
		return BLOCK;
	}

	/** The file is read by one thread at a time. */
	@Override
	public synchronized List<Pattern> read(int from, int count) {
		double[][] intensity = stack.intensity(from, count);
		double[][] sigma = stack.sigma(from, count);
		List<Pattern> patterns = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			patterns.add(new Pattern(stack.axis(), values(intensity[i]), sigma.length == 0 ? Optional.empty() : Optional.of(values(sigma[i]))));
		}
		return patterns;
	}

	private static DoubleDataset values(double[] row) {
		return DatasetFactory.createFromObject(DoubleDataset.class, row);
	}

	@Override
	public FrameAxis axis() {
		return stack.frames();
	}

	@Override
	public FrameChain<Pattern> chain(Pipeline pipeline, RunContext context, Provenance start) {
		ChainHead head = new ChainHead(stack.axis(), RampHeader.of(stack.metadata()), Map.of());
		return FrameChain.ofPatterns(pipeline, 0, head, context, start.withNotes(stack.notes()), Progress.NONE);
	}

	@Override
	public void close() {
		stack.close();
	}
}
