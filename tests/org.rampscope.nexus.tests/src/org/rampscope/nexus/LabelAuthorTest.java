/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Labels;
import org.rampscope.core.Patterns;
import org.rampscope.core.Provenance;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.nexus.inspect.FileTree;
import org.rampscope.nexus.inspect.TreeItem;

class LabelAuthorTest {

	@TempDir
	Path folder;

	@Test
	void annotatorAndDateAreInTheAnnotationAndComeBack() {
		Ramp<Patterns> scan = new Ramp<>(RampHeader.UNKNOWN.withLabels(Optional.of(new Labels(new int[] { Labels.BEFORE, Labels.NONE }, new double[0]))),
				FrameAxis.unknown(2), new Patterns(RadialAxis.of(RadialUnit.TWO_THETA_DEG, 1, 2, 3), DatasetFactory.zeros(DoubleDataset.class, 2, 3),
				Optional.empty()), Results.NONE, Provenance.NONE);
		Labels.Author author = new Labels.Author("A. Person", OffsetDateTime.parse("2026-02-03T04:05:06+01:00"));
		Path file = folder.resolve("labelled.nxs");
		RampWriter.writePatterns(scan.withLabels(scan.labels().map(l -> l.by(author))), file, Progress.NONE);
		assertEquals("A. Person", value(file, "/entry/annotation/annotator"));
		assertEquals("2026-02-03T04:05:06+01:00", value(file, "/entry/annotation/date"));
		Ramp<Patterns> read = RampReader.readPatterns(file, Progress.NONE);
		assertEquals(Optional.of(author), read.labels().orElseThrow().author());
		assertTrue(read.results().names().isEmpty(), "who labelled is no result");
		assertEquals(Optional.empty(), scan.labels().orElseThrow().author());
	}

	private static String value(Path file, String path) {
		return FileTree.of(file).stream().filter(item -> item.path().equals(path)).map(TreeItem::value).findFirst().orElseThrow();
	}
}
