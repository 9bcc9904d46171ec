/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.internal.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.error.DataException;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.LinkPolicy;
import org.rampscope.nexus.RampWriter;
import org.rampscope.nexus.inspect.FileTree;
import org.rampscope.nexus.inspect.TreeItem;

/**
 * A result file of our own beside the one DAWN writes. Needed where DAWN's file is written so that others can read it meanwhile, in live runs and
 * wherever that is asked for: nothing new may come into it after the first frame, and summary data are dropped.
 */
public final class OwnResultFile {

	private static final String SUMMARY = "/processed/summary/";
	private static final int SUMMARY_DEPTH = 3;

	private OwnResultFile() {
		// functions
	}

	/**
	 * @param slice a slice of the run
	 * @param operationId id of the operation whose result it is
	 * @return the file: named like DAWN's, or like the data where DAWN writes none, with the last part of the id
	 */
	public static Path of(SeriesSlice slice, String operationId) {
		Path beside = slice.output().or(slice::source).orElseThrow(() -> new DataException(Path.of(""), "",
				"neither the data nor DAWN's output are a file: there is no place for the result of " + operationId,
				"Choose an output file")).toAbsolutePath();
		String name = beside.getFileName().toString();
		String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
		return beside.resolveSibling(stem + "_" + operationId.substring(operationId.lastIndexOf('.') + 1) + ".nxs");
	}

	/**
	 * @param slice a slice of the run
	 * @param operationName name of an operation of the chain
	 * @return whether DAWN wrote a file and it holds no summary data of the operation, or cannot be read
	 */
	public static boolean lacksSummary(SeriesSlice slice, String operationName) {
		Path file = slice.output().orElse(null);
		if (file == null || !Files.isRegularFile(file)) {
			return false;
		}
		try {
			// DAWN puts the place in the chain in front of the name.
			return FileTree.of(file, LinkPolicy.INSIDE_FOLDER, SUMMARY_DEPTH).stream().map(TreeItem::path)
					.noneMatch(p -> p.startsWith(SUMMARY) && p.substring(SUMMARY.length()).matches("\\d+-" + Pattern.quote(operationName)));
		} catch (RampScopeException e) {
			return true;
		}
	}

	/**
	 * Writes a result; one of an earlier run of the same name is replaced. Where the data do not say when the scan began, which a result must
	 * say, it is when the first slice came.
	 *
	 * @param file where to
	 * @param scan the ramp
	 * @param slice a slice of the run
	 * @param begun when its first slice came
	 * @throws DataException where the folder cannot be written
	 */
	public static void write(Path file, Ramp<Patterns> scan, SeriesSlice slice, OffsetDateTime begun) {
		if (!Files.isWritable(file.getParent())) {
			throw new DataException(file.getParent(), "", "cannot be written, but the result goes beside DAWN's output",
					"Choose an output file in a folder that can be written");
		}
		Ramp<Patterns> complete = scan;
		if (scan.metadata().start().isEmpty()) {
			Optional<OffsetDateTime> said = slice.source().flatMap(OwnResultFile::start);
			complete = scan.withMetadata(withStart(scan.metadata(), said.orElse(begun)));
			if (said.isEmpty()) {
				complete = complete.withProvenance(complete.provenance()
						.withNote("start_time is when the first slice was processed: the data do not say when the scan began"));
			}
		}
		RampWriter.writePatterns(complete, file, Progress.NONE);
	}

	private static RampMetadata withStart(RampMetadata m, OffsetDateTime start) {
		return new RampMetadata(m.title(), Optional.of(start), m.end(), m.identifiers(), m.users(), m.facility(), m.beam(), m.detector(), m.sample(),
				m.plan(), m.pressure());
	}

	/** The file may still be written to. */
	private static Optional<OffsetDateTime> start(Path source) {
		try {
			return Files.isRegularFile(source) ? FileTree.of(source, LinkPolicy.INSIDE_FOLDER, 2).stream().filter(i -> i.name().equals("start_time"))
					.findFirst().map(i -> OffsetDateTime.parse(i.value().strip())) : Optional.empty();
		} catch (RampScopeException | DateTimeParseException e) {
			return Optional.empty();
		}
	}
}
