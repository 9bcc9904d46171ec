/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.FloatDataset;
import org.eclipse.january.dataset.IntegerDataset;
import org.eclipse.january.dataset.ShortDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.CountRange;
import org.rampscope.core.Frames;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.DataException;
import org.rampscope.nexus.RampReader;
import org.rampscope.nexus.ReadOptions;
import org.rampscope.nexus.RealData;
import org.rampscope.nexus.internal.PlainTiff;

class TiffFormatTest {

	private static final TiffFormat FORMAT = new TiffFormat();
	private static final int UNSIGNED = 1;
	private static final int SIGNED = 2;
	private static final int FLOAT = 3;

	@TempDir
	Path folder;

	/** A baseline TIFF of one strip, written by hand: the reference for what the reader must find. */
	private Path tiff(String name, int columns, int rows, int bits, int format, ByteBuffer pixels) throws IOException {
		int[][] tags = { { 256, columns }, { 257, rows }, { 258, bits }, { 259, 1 }, { 262, 1 }, { 273, 8 }, { 277, 1 }, { 278, rows },
				{ 279, pixels.capacity() }, { 339, format } };
		ByteBuffer file = ByteBuffer.allocate(8 + pixels.capacity() + 2 + 12 * tags.length + 4).order(ByteOrder.LITTLE_ENDIAN);
		file.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8 + pixels.capacity()).put(pixels.rewind());
		file.putShort((short) tags.length);
		for (int[] tag : tags) {
			boolean isShort = tag[0] != 273 && tag[0] != 279;
			file.putShort((short) tag[0]).putShort((short) (isShort ? 3 : 4)).putInt(1).putInt(tag[1]);
		}
		file.putInt(0);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(file.array());
		return Files.write(folder.resolve(name), out.toByteArray());
	}

	private static ByteBuffer buffer(int bytes) {
		return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
	}

	@Test
	void everyElementTypeKeepsItsValues() throws IOException {
		ByteBuffer ints = buffer(24);
		int[] values = { -1, 0, 7, 1 << 30, -2, 99999 };
		ints.asIntBuffer().put(values);
		Dataset read = FORMAT.frame(tiff("i.tif", 3, 2, 32, SIGNED, ints));
		assertArrayEquals(new int[] { 2, 3 }, read.getShape());
		assertArrayEquals(values, ((IntegerDataset) read).getData());
		ByteBuffer shorts = buffer(12);
		shorts.asShortBuffer().put(new short[] { -1, 0, 1, 2, 3, (short) 40000 });
		assertArrayEquals(new int[] { 65535, 0, 1, 2, 3, 40000 }, ((IntegerDataset) FORMAT.frame(tiff("u.tif", 3, 2, 16, UNSIGNED,
				shorts))).getData());
		assertArrayEquals(new short[] { -1, 0, 1, 2, 3, (short) 40000 },
				((ShortDataset) FORMAT.frame(tiff("s.tif", 3, 2, 16, SIGNED, shorts))).getData());
		ByteBuffer floats = buffer(24);
		float[] f = { 0.5f, -1e30f, 3, 4, 5, 6 };
		floats.asFloatBuffer().put(f);
		assertArrayEquals(f, ((FloatDataset) FORMAT.frame(tiff("f.tif", 3, 2, 32, FLOAT, floats))).getData());
	}

	/** As of HDF5, CBF and EDF: the type of the pixels says which values are none. */
	@Test
	void theTypeOfThePixelsSaysWhichAreData() throws IOException {
		ByteBuffer counts = buffer(12);
		counts.asShortBuffer().put(new short[] { -1, 0, 1, 2, 3, (short) 40000 });
		assertEquals(CountRange.unsigned(16), range(tiff("u.tif", 3, 2, 16, UNSIGNED, counts)));
		assertEquals(CountRange.COUNTS, range(tiff("s.tif", 3, 2, 16, SIGNED, counts)));
		ByteBuffer dark = buffer(24);
		dark.asFloatBuffer().put(new float[] { -0.4f, 0.3f, 2, -1, 5, 6 });
		assertFalse(range(tiff("dark.tif", 3, 2, 32, FLOAT, dark)).marks(-0.4), "noise about zero, once the dark is subtracted");
		ByteBuffer marked = buffer(24);
		marked.asFloatBuffer().put(new float[] { -1, 0, 2, -2, 5, 6 });
		assertTrue(range(tiff("marked.tif", 3, 2, 32, FLOAT, marked)).marks(-1));
	}

	private static CountRange range(Path file) {
		try (Ramp<Frames> ramp = FORMAT.open(List.of(file), ReadOptions.DEFAULT)) {
			return ramp.data().countRange();
		}
	}

	@Test
	void plainImagesHaveTheValuesThatTheJdkFinds() throws IOException {
		java.util.Random random = new java.util.Random(4);
		for (int bits : new int[] { 16, 32 }) {
			for (int format : bits == 16 ? new int[] { UNSIGNED, SIGNED } : new int[] { SIGNED, FLOAT }) {
				ByteBuffer pixels = buffer(37 * 23 * bits / 8);
				while (pixels.hasRemaining()) {
					// any bits are a number, but not every float equals itself
					if (format == FLOAT) {
						pixels.putFloat(random.nextFloat());
					} else {
						pixels.putShort((short) random.nextInt());
					}
				}
				Path file = tiff(bits + "_" + format + ".tif", 37, 23, bits, format, pixels);
				assertEquals(TiffFormat.readByJdk(file, 0), PlainTiff.read(file, 0).orElseThrow(), file.toString());
			}
		}
		java.awt.image.BufferedImage image = new java.awt.image.BufferedImage(301, 203, java.awt.image.BufferedImage.TYPE_USHORT_GRAY);
		short[] counts = ((java.awt.image.DataBufferUShort) image.getRaster().getDataBuffer()).getData();
		for (int i = 0; i < counts.length; i++) {
			counts[i] = (short) random.nextInt();
		}
		Path strips = folder.resolve("strips.tif");
		javax.imageio.ImageIO.write(image, "tiff", strips.toFile());
		assertEquals(TiffFormat.readByJdk(strips, 0), PlainTiff.read(strips, 0).orElseThrow());
	}

	@Test
	void aSeriesIsOrderedAsPeopleCount() throws IOException {
		for (int i : new int[] { 9, 10, 1 }) {
			ByteBuffer pixels = buffer(8);
			pixels.asIntBuffer().put(new int[] { i, 2 * i });
			tiff("frame_" + i + ".tif", 2, 1, 32, SIGNED, pixels);
		}
		try (Ramp<Frames> series = RampReader.openFrames(folder)) {
			assertEquals(3, series.data().size());
			assertEquals(1, series.data().frame(0).getElementLongAbs(0));
			assertEquals(20, series.data().frame(2).getElementLongAbs(1));
			assertTrue(series.provenance().notes().stream().anyMatch(n -> n.contains("pixel size")), series.provenance().notes()::toString);
		}
	}

	/** Pages of 3 × 2 counts; the first number of each is its own. */
	private Path pages(String name, String compression, int... firsts) throws IOException {
		Path file = folder.resolve(name);
		javax.imageio.ImageWriter writer = javax.imageio.ImageIO.getImageWritersByFormatName("tiff").next();
		javax.imageio.ImageWriteParam how = writer.getDefaultWriteParam();
		how.setCompressionMode(javax.imageio.ImageWriteParam.MODE_EXPLICIT);
		how.setCompressionType(compression);
		try (javax.imageio.stream.ImageOutputStream out = javax.imageio.ImageIO.createImageOutputStream(file.toFile())) {
			writer.setOutput(out);
			writer.prepareWriteSequence(null);
			for (int first : firsts) {
				java.awt.image.BufferedImage image = new java.awt.image.BufferedImage(3, 2, java.awt.image.BufferedImage.TYPE_USHORT_GRAY);
				image.getRaster().setSample(0, 0, 0, first);
				writer.writeToSequence(new javax.imageio.IIOImage(image, null, null), how);
			}
			writer.endWriteSequence();
		} finally {
			writer.dispose();
		}
		return file;
	}

	@Test
	void everyPageIsAFrameWhoeverReadsIt() throws IOException {
		for (String compression : new String[] { "Deflate", "LZW" }) {
			Path file = pages(compression + ".tif", compression, 5, 6, 7);
			assertEquals(Optional.empty(), PlainTiff.read(file, 1), "packed pages go to the general reader");
			try (Ramp<Frames> series = RampReader.openFrames(file)) {
				assertEquals(3, series.data().size());
				for (int i : new int[] { 2, 0, 1 }) {
					assertEquals(5 + i, series.data().frame(i).getElementLongAbs(0), compression);
				}
			}
		}
		DataException several = assertThrows(DataException.class, () -> FORMAT.frame(folder.resolve("LZW.tif")));
		assertTrue(several.getMessage().contains("3 frames"), several.getMessage());
	}

	@Test
	void plainPagesAreReadAndReducedOnesLeftOut() throws IOException {
		ByteBuffer file = buffer(8 + 3 * 4 + 3 * (2 + 11 * 12 + 4));
		file.putShort((short) 0x4949).putShort((short) 42).putInt(20).putShort(8, (short) 11).putShort(10, (short) 12);
		file.putShort(12, (short) 21).putShort(14, (short) 22).putShort(16, (short) 31).putShort(18, (short) 32);
		int size = 2 + 11 * 12 + 4;
		for (int page = 0; page < 3; page++) {
			int at = 20 + page * size;
			file.putShort(at, (short) 11);
			int[][] tags = { { 254, page == 1 ? 1 : 0 }, { 256, 2 }, { 257, 1 }, { 258, 16 }, { 259, 1 }, { 262, 1 }, { 273, 8 + 4 * page },
					{ 277, 1 }, { 278, 1 }, { 279, 4 }, { 339, UNSIGNED } };
			for (int i = 0; i < tags.length; i++) {
				int entry = at + 2 + 12 * i;
				file.putShort(entry, (short) tags[i][0]).putShort(entry + 2, (short) 4).putInt(entry + 4, 1).putInt(entry + 8, tags[i][1]);
			}
			file.putInt(at + size - 4, page == 2 ? 0 : at + size);
		}
		Path path = Files.write(folder.resolve("pages.tif"), file.array());
		assertArrayEquals(new int[] { 0, 2 }, PlainTiff.images(path));
		try (Ramp<Frames> series = RampReader.openFrames(path)) {
			assertEquals(2, series.data().size());
			assertArrayEquals(new int[] { 31, 32 }, ((IntegerDataset) series.data().frame(1)).getData());
		}
		// a directory that leads back to itself ends the pages
		Files.write(path, file.putInt(20 + 3 * size - 4, 20).array());
		assertArrayEquals(new int[] { 0, 2 }, PlainTiff.images(path));
		Files.write(path, new byte[] { 'I', 'I', 43, 0, 8, 0, 0, 0 });
		assertTrue(assertThrows(DataException.class, () -> RampReader.openFrames(path)).getMessage().contains("BigTIFF"));
	}

	@Test
	void pagesOfAnotherProgram() {
		try (Ramp<Frames> pages = RampReader.openFrames(RealData.file("reports/images/multipage.tif"));
				Ramp<Frames> first = RampReader.openFrames(RealData.file("reports/images/frame0.tif"))) {
			assertEquals(3, pages.data().size());
			assertEquals(first.data().frame(0), pages.data().frame(0));
			assertFalse(pages.data().frame(1).equals(pages.data().frame(0)));
		}
	}

	@Test
	void realImages() throws IOException {
		Path file = RealData.file("map/Fe3O4C_M1_map_1_P1_E1_001.tif");
		Dataset image = FORMAT.frame(file);
		assertArrayEquals(new int[] { 1043, 981 }, image.getShape());
		// the images' pixels are one strip after 4096 bytes of header
		ByteBuffer raw = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
		int start = raw.capacity() >= 4096 + 1043 * 981 * 4 ? 4096 : 8;
		for (int i = 0; i < 1043 * 981; i += 97) {
			assertEquals(raw.getInt(start + 4 * i), ((IntegerDataset) image).getAbs(i));
		}
		assertArrayEquals(new int[] { 1043, 981 }, FORMAT.frame(RealData.file("ceo2/CeO2_Pilatus1M.tif")).getShape());
	}

	@Test
	void headersOfRealImagesTellTheDetectorAndTheBeam() {
		try (Ramp<Frames> ceo2 = RampReader.openFrames(RealData.file("ceo2/CeO2_Pilatus1M.tif"))) {
			assertEquals(172e-6, ceo2.header().grid().orElseThrow().pixel1M(), 1e-12);
			assertEquals(3, ceo2.metadata().detector().countTimeS());
			assertEquals(1097223, ceo2.metadata().detector().saturationCounts());
			assertEquals(15, ceo2.metadata().detector().thresholdKeV(), 1e-12);
			assertEquals(450, ceo2.metadata().detector().sensorThicknessUm(), 1e-9);
			assertEquals("PILATUS 1M-F", ceo2.metadata().detector().description());
		}
		try (Ramp<Frames> map = RampReader.openFrames(RealData.file("map/Fe3O4C_M1_map_1_P1_E1_001.tif"))) {
			assertEquals(0.334403, map.metadata().beam().wavelengthAngstrom());
			assertEquals(37.0763, map.metadata().beam().energyKeV(), 1e-3);
			assertEquals(29.999, map.metadata().detector().countTimeS());
			assertEquals(Optional.empty(), map.header().grid());
		}
	}

	@Test
	void anotherFileIsRefusedWithItsName() {
		Path text = RealData.file("wrong_file_format.txt");
		DataException e = assertThrows(DataException.class, () -> FORMAT.frame(text));
		assertTrue(e.getMessage().contains("wrong_file_format.txt"), e.getMessage());
		DataException open = assertThrows(DataException.class, () -> RampReader.openFrames(text));
		assertTrue(open.getMessage().contains("wrong_file_format.txt"), open.getMessage());
	}
}
