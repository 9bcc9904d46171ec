/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.ui.document.DocumentState;
import org.rampscope.ui.internal.service.RampServices;

/** Detector frames that do not know where the detector stood are counted and explained in place; a ramp opened after them is shown. */
class RawFormatsWindowTest {

	private static final int TIFF_FRAMES = 3;
	private static final int SIDE = 4;

	@TempDir
	Path folder;

	@RegisterExtension
	final WorkbenchWindow window = new WorkbenchWindow();
	private final RampServices services = window.services();

	@Test
	void folderOfTiffImages() throws IOException {
		for (int frame = 0; frame < TIFF_FRAMES; frame++) {
			writeTiff(folder.resolve("frame_" + frame + ".tif"), frame);
		}
		DocumentState.Failed failed = explained(folder);
		assertTrue(failed.problem().contains(TIFF_FRAMES + " detector frames"), failed.problem());
		window.screenshot("tiff-folder");
		assertInstanceOf(DocumentState.Open.class, window.open(DemoRamp.result()));
		assertEquals(DemoRamp.FRAMES, window.drawnMap().canvas().map().orElseThrow().ramp().scan().size());
	}

	@Test
	void lambdaSeries() throws IOException {
		Path data = Path.of(System.getProperty("rampscope.data", ""), "lambda");
		Path part = data.resolve("testasapo1_1009_00002_m1_part00000.nxs");
		Assumptions.assumeTrue(Files.exists(part), "no LAMBDA series in " + data);
		DocumentState.Failed failed = explained(part);
		assertTrue(failed.problem().contains(" detector frames"), failed.problem());
		window.screenshot("lambda");
	}

	private DocumentState.Failed explained(Path frames) {
		DocumentState.Failed failed = assertInstanceOf(DocumentState.Failed.class, window.open(frames));
		assertTrue(failed.remedy().contains("calibration"), failed.remedy());
		window.until("the view says so", () -> window.visibleTexts().contains(failed.problem()));
		return failed;
	}

	/** One strip of 16 bits a pixel, little-endian, after the header; then the tags. */
	private static void writeTiff(Path file, int value) throws IOException {
		int bytes = 2 * SIDE * SIDE;
		int[][] tags = { { 256, SIDE }, { 257, SIDE }, { 258, 16 }, { 259, 1 }, { 262, 1 }, { 273, 8 }, { 277, 1 }, { 278, SIDE },
				{ 279, bytes }, { 339, 1 } };
		ByteBuffer buffer = ByteBuffer.allocate(8 + bytes + 2 + 12 * tags.length + 4).order(ByteOrder.LITTLE_ENDIAN);
		buffer.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8 + bytes);
		for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
			buffer.putShort((short) (100 * value + pixel));
		}
		buffer.putShort((short) tags.length);
		for (int[] tag : tags) {
			buffer.putShort((short) tag[0]).putShort((short) 4).putInt(1).putInt(tag[1]);
		}
		Files.write(file, buffer.array());
	}
}
