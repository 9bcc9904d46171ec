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
import java.util.function.Supplier;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Pattern;
import org.rampscope.core.Provenance;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.PatternStack;
import org.rampscope.nexus.ReadOptions;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.run.ChainHead;
import org.rampscope.operations.run.FrameChain;

/** Patterns in an HDF5 file that grows. Those that are new are read together: a chunk of the file holds many. */
final class OpenedPatterns implements OpenedFiles<Pattern> {

	/** Patterns read at a time: a few megabytes. */
	private static final int BLOCK = 256;

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
	public List<Supplier<Pattern>> readers(int from, int to) {
		List<Supplier<Pattern>> readers = new ArrayList<>();
		for (int start = from; start < to; start += BLOCK) {
			Block block = new Block(start, Math.min(BLOCK, to - start));
			for (int i = 0; i < block.count; i++) {
				int row = i;
				readers.add(() -> block.pattern(row));
			}
		}
		return readers;
	}

	@Override
	public FrameAxis axis() {
		return stack.frames();
	}

	@Override
	public FrameChain<Pattern> chain(Pipeline pipeline, RunContext context, Provenance start) {
		Provenance noted = start;
		for (String note : stack.notes()) {
			noted = noted.withNote(note);
		}
		ChainHead head = new ChainHead(stack.axis(), stack.metadata(), Optional.empty(), Map.of());
		return FrameChain.ofPatterns(pipeline, 0, head, context, noted, Progress.NONE);
	}

	@Override
	public void close() {
		stack.close();
	}

	/** Patterns read together when the first of them is asked for. */
	private final class Block {

		private final int from;
		private final int count;
		private double[][] intensity;
		private double[][] sigma;

		Block(int from, int count) {
			this.from = from;
			this.count = count;
		}

		Pattern pattern(int row) {
			double[] values;
			Optional<double[]> errors;
			// the file is read by one thread at a time, whichever block it is
			synchronized (stack) {
				if (intensity == null) {
					double[][] read = stack.intensity(from, count);
					sigma = stack.sigma(from, count);
					intensity = read;
				}
				values = intensity[row];
				errors = sigma.length == 0 ? Optional.empty() : Optional.of(sigma[row]);
			}
			return new Pattern(stack.axis(), DatasetFactory.createFromObject(DoubleDataset.class, values),
					errors.map(e -> DatasetFactory.createFromObject(DoubleDataset.class, e)));
		}
	}
}
