/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.IntegerDataset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Frames;
import org.rampscope.core.Geometry;
import org.rampscope.core.PixelMask;
import org.rampscope.core.Provenance;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;
import org.rampscope.core.units.Wavelength;
import org.rampscope.nexus.RampReader;
import org.rampscope.nexus.RampWriter;
import org.rampscope.operations.OperationRegistry;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.PipelineFile;
import org.rampscope.operations.powder.baseline.AlsBaselineOperation;
import org.rampscope.operations.run.PipelineRunner;
import org.rampscope.ui.RampExamples;
import org.rampscope.ui.document.OpenRamp;

/** What a preview does again after an edit: never more than the edit asks for, whatever the machine does meanwhile. */
class FramePreviewTest {

	private static final int FRAMES = 3;
	private static final int ROWS = 48;
	private static final int COLUMNS = 64;

	@TempDir
	Path folder;

	private final CountingIntegration integration = new CountingIntegration();
	private final PipelineFile pipelines = new PipelineFile(
			new OperationRegistry(List.of(() -> List.of(integration, new AlsBaselineOperation()))));
	private final OpenRamp ramp = OpenRamp.prepare(Path.of("ramp.nxs"), RampExamples.transition(FRAMES, 50), Progress.NONE);
	private final FramePreview preview = new FramePreview();
	private Path frames;
	private RunContext context;

	@BeforeEach
	void writeFrames() {
		frames = folder.resolve("frames.nxs");
		context = new RunContext(folder, 2);
		int[] mask = new int[ROWS * COLUMNS];
		mask[7] = PixelMask.DEAD;
		RampWriter.writeFrames(new Ramp<>(RampHeader.UNKNOWN.withGeometry(Optional.of(new Geometry(0.1, 0.0024, 0.0032, 0, 0, 0, 3,
				Optional.of(new Wavelength(0.4828))))).withGrid(Optional.of(new DetectorGrid(ROWS, COLUMNS, 1e-4,
				1e-4))).withMask(Optional.of(PixelMask.of(mask, ROWS, COLUMNS))), FrameAxis.unknown(FRAMES), new Noise(), Results.NONE, Provenance.NONE),
				frames, Progress.NONE);
	}

	@AfterEach
	void closePreview() {
		preview.close();
	}

	private record Noise() implements Frames {

		@Override
		public int size() {
			return FRAMES;
		}

		@Override
		public int rows() {
			return ROWS;
		}

		@Override
		public int columns() {
			return COLUMNS;
		}

		@Override
		public Dataset frame(int index) {
			return DatasetFactory.createFromObject(IntegerDataset.class, new Random(index).ints(ROWS * COLUMNS, 50, 150).toArray(), ROWS,
					COLUMNS);
		}

		@Override
		public void close() {
			// nothing is open
		}
	}

	@Test
	void doesAgainOnlyWhatAnEditChanges() {
		FramePreview.Result first = show(40, 1e9, 0);
		assertEquals(List.of(1, 1, 0), integration.counted(), "the first builds the map, integrates, and asks for no notes");
		FramePreview.Result flatter = show(40, 1e4, 0);
		assertEquals(List.of(0, 0, 0), integration.counted(), "another baseline starts from the same pattern");
		assertSame(first.before(), flatter.before());
		assertFalse(Arrays.equals(first.after().intensity().getData(), flatter.after().intensity().getData()));
		show(40, 1e4, 2);
		assertEquals(List.of(0, 1, 0), integration.counted(), "another frame goes through the same map");
		assertEquals(45, show(45, 1e4, 2).after().axis().size());
		assertEquals(List.of(1, 1, 0), integration.counted(), "other bins need another map");
		show(45, 1e4, 2);
		assertEquals(List.of(0, 0, 0), integration.counted(), "nothing changed");
	}

	/** Left out of the preview is only what is put on record. */
	@Test
	void showsWhatARunMakes() {
		Pipeline pipeline = pipeline(40, 1e6);
		double[] run;
		try (Ramp<Frames> series = RampReader.openFrames(frames)) {
			run = new PipelineRunner(context, "RampScope", "0.1.0").run(pipeline, series, Map.of(), Progress.NONE).data().pattern(1).intensity()
					.getData();
		}
		assertArrayEquals(run, show(40, 1e6, 1).after().intensity().getData());
	}

	private FramePreview.Result show(int bins, double lambda, int row) {
		return preview.of(pipeline(bins, lambda), ramp, row, List.of(frames), context);
	}

	private Pipeline pipeline(int bins, double lambda) {
		return pipelines.parse("{\"rampscope_pipeline\": 1, \"steps\": ["
				+ "{\"operation\": \"org.rampscope.integrate.azimuthal\", \"settings\": {\"bins\": " + bins + "}}, "
				+ "{\"operation\": \"org.rampscope.baseline.als\", \"settings\": {\"lambda\": " + lambda + "}}]}");
	}
}
