/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.ramp;

import java.util.ArrayList;
import java.util.List;

import org.rampscope.core.Labels;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.TransitionFinding;

/** Finds everything in a ramp that says one class per frame: labels by people, and results. */
final class ClassTracks {

	private ClassTracks() {
	}

	static List<ClassTrack> of(Ramp<Patterns> scan) {
		List<ClassTrack> tracks = new ArrayList<>();
		scan.labels().ifPresent(labels -> tracks.add(track("labels", labels)));
		scan.results().all(TransitionFinding.class).forEach((name, finding) -> {
			Labels labels = finding.toLabels();
			if (labels.size() == scan.size()) {
				tracks.add(track(name, labels));
			}
		});
		return List.copyOf(tracks);
	}

	private static ClassTrack track(String name, Labels labels) {
		return new ClassTrack(name, labels.codes(), labels.confidence());
	}
}
