/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rampscope.nexus.format.Completeness;

class TiffExtentTest {

	private static final int STRIP = 200;

	@TempDir
	private Path folder;

	private Completeness of(byte[] bytes) throws IOException {
		return TiffExtent.of(Files.write(folder.resolve("image.tif"), bytes));
	}

	/** One strip behind the directory, or in front of it. */
	private static byte[] tiff(ByteOrder order, boolean directoryFirst) {
		int directory = directoryFirst ? 8 : 8 + STRIP;
		int strip = directoryFirst ? 8 + 2 + 2 * 12 + 4 : 8;
		ByteBuffer all = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + STRIP).order(order);
		all.putShort(0, (short) (order == ByteOrder.BIG_ENDIAN ? 0x4d4d : 0x4949)).putShort(2, (short) 42).putInt(4, directory);
		all.putShort(directory, (short) 2);
		all.putShort(directory + 2, (short) 273).putShort(directory + 4, (short) 4).putInt(directory + 6, 1).putInt(directory + 10, strip);
		all.putShort(directory + 14, (short) 279).putShort(directory + 16, (short) 3).putInt(directory + 18, 1).putShort(directory + 22, (short) STRIP);
		return all.array();
	}

	@ParameterizedTest
	@ValueSource(strings = { "BIG_ENDIAN", "LITTLE_ENDIAN" })
	void noBeginningOfAFileIsWholeAndTheFileIs(String name) throws IOException {
		ByteOrder order = name.equals("BIG_ENDIAN") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
		for (boolean directoryFirst : new boolean[] { true, false }) {
			byte[] all = tiff(order, directoryFirst);
			assertEquals(Completeness.COMPLETE, of(all));
			// the last four bytes of a directory say that none follows
			for (int length = 0; length < all.length - (directoryFirst ? 0 : 4); length++) {
				assertEquals(Completeness.PARTIAL, of(Arrays.copyOf(all, length)), "the first " + length + " of " + all.length + " bytes");
			}
		}
	}

	@Test
	void theImagesOfTheJdkAreWholeOnlyAtTheirEnd() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(24, 20, BufferedImage.TYPE_USHORT_GRAY), "tiff", out);
		byte[] all = out.toByteArray();
		assertEquals(Completeness.COMPLETE, of(all));
		for (int length = 1; length < all.length; length += 37) {
			assertNotEquals(Completeness.COMPLETE, of(Arrays.copyOf(all, length)), "the first " + length + " of " + all.length + " bytes");
		}
	}

	@Test
	void aDirectoryWhosePlaceIsNotKnownYetIsPartial() throws IOException {
		byte[] all = tiff(ByteOrder.LITTLE_ENDIAN, false);
		Arrays.fill(all, 4, 8, (byte) 0);
		assertEquals(Completeness.PARTIAL, of(all));
	}

	@Test
	void whatIsNoTiffDoesNotSay() throws IOException {
		assertEquals(Completeness.UNKNOWN, of("no image at all".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
	}

	@Test
	void aFileThatIsGoneIsNotWhole() {
		assertEquals(Completeness.PARTIAL, TiffExtent.of(folder.resolve("nowhere.tif")));
	}
}
