/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.Pattern;
import org.rampscope.core.Provenance;
import org.rampscope.core.RampScan;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;
import org.rampscope.nexus.PatternSeriesReader;
import org.rampscope.nexus.XyFile;
import org.rampscope.nexus.XyPattern;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.run.ChainHead;
import org.rampscope.operations.run.FrameChain;

/**
 * A folder that patterns come into as text, one a file, named PREFIX and a number: {@code .xy}, {@code .xye}, {@code .chi},
 * {@code .dat}. All on the positions of the first that can be read; one that is not is a bad frame.
 */
public final class PatternFolderSource extends NumberedFiles<Pattern> {

	private static final java.util.regex.Pattern NAME = java.util.regex.Pattern.compile("(?i)(.*?)([0-9]{1,9})(\\.(?:xy|xye|chi|dat|fxye))");

	/** As for a batch: positions of one series agree within this share of their distance. */
	private static final double GRID_TOLERANCE = 1e-3;

	private RampScan first;

	/** @param folder the folder; may not exist yet */
	public PatternFolderSource(Path folder) {
		// text has no length of its own: a file is whole when the next one is there
		super(new FolderWatch(folder, NAME, file -> Wholeness.UNKNOWN));
	}

	/** @return whether the name is that of a pattern of a series */
	static boolean isPattern(Path file) {
		return NAME.matcher(file.getFileName().toString()).matches();
	}

	@Override
	Pattern read(Path file) {
		XyPattern pattern = XyFile.read(file);
		double[] x = first.axis().centres().getData();
		if (pattern.x().length != x.length) {
			throw new DataException(file, "", "has " + pattern.x().length + " points, the first pattern has " + x.length,
					"Give patterns on one grid, or integrate them again");
		}
		double tolerance = GRID_TOLERANCE * (x.length > 1 ? Math.abs(x[1] - x[0]) : 1);
		for (int i = 0; i < x.length; i++) {
			if (Math.abs(pattern.x()[i] - x[i]) > tolerance) {
				throw new DataException(file, "point " + (i + 1), "lies at " + pattern.x()[i] + ", in the first pattern at " + x[i],
						"Give patterns on one grid, or integrate them again");
			}
		}
		return new Pattern(first.axis(), DatasetFactory.createFromObject(DoubleDataset.class, pattern.intensity()),
				pattern.sigma().map(s -> DatasetFactory.createFromObject(DoubleDataset.class, s)));
	}

	@Override
	public FrameChain<Pattern> chain(Pipeline pipeline, RunContext context, Provenance start) {
		RampScan known = first();
		ChainHead head = new ChainHead(known.axis(), known.header(), Results.NONE);
		return FrameChain.ofPatterns(pipeline, 0, head, context, start.withNotes(known.provenance().notes()), Progress.NONE);
	}

	private RampScan first() {
		if (first == null) {
			first = firstReadable(file -> PatternSeriesReader.read(List.of(file), Progress.NONE));
		}
		return first;
	}

	@Override
	public void close() {
		// no file stays open
	}
}
