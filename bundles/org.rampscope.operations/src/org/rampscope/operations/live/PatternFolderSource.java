/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import java.nio.file.Path;
import java.util.List;

import org.rampscope.core.Pattern;
import org.rampscope.core.Patterns;
import org.rampscope.core.Provenance;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;
import org.rampscope.nexus.ReadOptions;
import org.rampscope.nexus.format.PatternFormat;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.run.ChainHead;
import org.rampscope.operations.run.FrameChain;

/**
 * A folder that patterns of one format come into, one a file, named PREFIX and a number. All on the positions of the first that can be read; one
 * that is not is a bad frame.
 */
public final class PatternFolderSource extends NumberedFiles<Pattern> {

	/** As for a batch: positions of one series agree within this share of their distance. */
	private static final double GRID_TOLERANCE = 1e-3;

	private final PatternFormat format;
	private Ramp<Patterns> first;

	/**
	 * @param folder the folder; may not exist yet
	 * @param format the format of the patterns
	 */
	public PatternFolderSource(Path folder, PatternFormat format) {
		super(new FolderWatch(folder, names(format.endings()), format::completeness));
		this.format = format;
	}

	@Override
	Pattern read(Path file) {
		Pattern pattern = format.pattern(file);
		RadialAxis axis = first.data().axis();
		if (pattern.axis().size() != axis.size()) {
			throw new DataException(file, "", "has " + pattern.axis().size() + " points, the first pattern has " + axis.size(),
					"Give patterns on one grid, or integrate them again");
		}
		double tolerance = GRID_TOLERANCE * (axis.size() > 1 ? Math.abs(axis.at(1) - axis.at(0)) : 1);
		for (int i = 0; i < axis.size(); i++) {
			if (Math.abs(pattern.axis().at(i) - axis.at(i)) > tolerance) {
				throw new DataException(file, "point " + (i + 1), "lies at " + pattern.axis().at(i) + ", in the first pattern at " + axis.at(i),
						"Give patterns on one grid, or integrate them again");
			}
		}
		return new Pattern(axis, pattern.intensity(), pattern.sigma());
	}

	@Override
	public FrameChain<Pattern> chain(Pipeline pipeline, RunContext context, Provenance start) {
		Ramp<Patterns> known = first();
		ChainHead head = new ChainHead(known.data().axis(), known.header(), Results.NONE);
		return FrameChain.ofPatterns(pipeline, 0, head, context, start.withNotes(known.provenance().notes()), Progress.NONE);
	}

	private Ramp<Patterns> first() {
		if (first == null) {
			first = firstReadable(file -> format.read(List.of(file), ReadOptions.DEFAULT, Progress.NONE));
		}
		return first;
	}

	@Override
	public void close() {
		// no file stays open
	}
}
