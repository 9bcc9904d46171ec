/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.ramp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.RampScan;
import org.rampscope.core.tree.DataGroup;

/**
 * Finds everything in a ramp that says one class per frame: labels by people, and results with a field {@code labels}, or with
 * a group {@code classes} that has a field {@code label}.
 */
final class ClassTracks {

	/** The field results keep their classes in. */
	private static final String LABELS = "labels";
	private static final String CLASSES = "classes";
	private static final String LABEL = "label";
	private static final String CONFIDENCE = "confidence";

	private ClassTracks() {
	}

	static List<ClassTrack> of(RampScan scan) {
		List<ClassTrack> tracks = new ArrayList<>();
		scan.labels().ifPresent(labels -> tracks.add(new ClassTrack(LABELS, labels.codes(), labels.confidence())));
		for (Map.Entry<String, DataGroup> result : scan.results().entrySet()) {
			DataGroup classes = result.getValue().groups().get(CLASSES);
			Optional<ClassTrack> track = classes == null ? fromGroup(result.getKey(), result.getValue(), LABELS, scan.size())
					: fromGroup(result.getKey(), classes, LABEL, scan.size());
			track.ifPresent(tracks::add);
		}
		return List.copyOf(tracks);
	}

	private static Optional<ClassTrack> fromGroup(String name, DataGroup result, String field, int frames) {
		Optional<Dataset> labels = result.values(field).filter(values -> perFrame(values, frames));
		if (labels.isEmpty()) {
			return Optional.empty();
		}
		int[] codes = new int[frames];
		for (int i = 0; i < frames; i++) {
			codes[i] = labels.get().getInt(i);
		}
		double[] confidence = result.values(CONFIDENCE).filter(values -> perFrame(values, frames)).map(values -> {
			double[] all = new double[frames];
			for (int i = 0; i < frames; i++) {
				all[i] = values.getDouble(i);
			}
			return all;
		}).orElse(new double[0]);
		return Optional.of(new ClassTrack(name, codes, confidence));
	}

	private static boolean perFrame(Dataset values, int frames) {
		return values.getRank() == 1 && values.getSize() == frames && values.getElementsPerItem() == 1;
	}
}
