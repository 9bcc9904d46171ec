/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.rampscope.core.error.DataException;

/** A file holds several datasets that may be meant: somebody must choose. */
public final class DatasetChoiceException extends DataException {

	private static final long serialVersionUID = 1L;

	private final transient List<DatasetCandidate> candidates;

	/**
	 * @param file the file
	 * @param candidates what may be meant
	 */
	public DatasetChoiceException(Path file, List<DatasetCandidate> candidates) {
		super(file, "", "holds several datasets: " + candidates.stream().map(DatasetCandidate::line).collect(Collectors.joining("; ")),
				"Name one of them with --dataset PATH");
		this.candidates = List.copyOf(candidates);
	}

	/** @return what may be meant */
	public List<DatasetCandidate> candidates() {
		return candidates;
	}
}
