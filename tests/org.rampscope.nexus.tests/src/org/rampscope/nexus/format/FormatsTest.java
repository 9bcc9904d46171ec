/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.IntegerDataset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Frames;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.RampInputs;
import org.rampscope.nexus.RampReader;

class FormatsTest {

	/** As a third party would write one: frames of two counts as text, behind a mark. */
	private static final class Pair extends ImageFormat {

		@Override
		public String id() {
			return "pair";
		}

		@Override
		public String label() {
			return "pair of counts";
		}

		@Override
		public List<String> endings() {
			return List.of("pair");
		}

		@Override
		public Support support(FileHead head) {
			return head.startsWith("PAIR") ? Support.CONTENT : Support.no("does not begin with PAIR");
		}

		@Override
		protected int count(Path file) throws IOException {
			return Files.readAllLines(file).size() - 1;
		}

		@Override
		protected Dataset read(Path file, int index) throws IOException {
			String[] words = Files.readAllLines(file).get(1 + index).split(" ");
			return DatasetFactory.createFromObject(IntegerDataset.class, Stream.of(words).mapToInt(Integer::parseInt).toArray(), 1, words.length);
		}

		@Override
		protected RampHeader header(Path file, int rows, int columns, List<String> notes) {
			notes.add("pairs say nothing");
			return RampHeader.UNKNOWN;
		}
	}

	private final Format pair = new Pair();

	@TempDir
	private Path folder;

	@AfterEach
	void forget() {
		Formats.remove(pair);
	}

	private Path write(String name, String text) throws IOException {
		return Files.writeString(folder.resolve(name), text);
	}

	@Test
	void aFormatThatIsAddedIsFoundGroupedAndOpenedAndForgottenAgain() throws IOException {
		Path two = write("f_2.pair", "PAIR\n1 2\n3 4\n5 6");
		Path ten = write("f_10.pair", "PAIR\n7 8");
		assertThrows(DataException.class, () -> RampReader.openFrames(two));
		Formats.add(pair);
		assertTrue(Formats.endings(FrameFormat.class).contains("pair"));
		assertEquals(List.of(two, ten), new RampInputs(true).group(List.of(folder), Optional.empty()).get(0).files());
		try (Ramp<Frames> series = RampReader.openFrames(folder)) {
			assertEquals(4, series.data().size(), "the last file holds fewer frames");
			assertArrayEquals(new int[] { 5, 6 }, ((IntegerDataset) series.data().frame(2)).getData());
			assertArrayEquals(new int[] { 7, 8 }, ((IntegerDataset) series.data().frame(3)).getData());
			assertEquals(List.of("pairs say nothing"), series.provenance().notes());
		}
		Formats.remove(pair);
		assertThrows(DataException.class, () -> RampReader.openFrames(two));
	}

	@Test
	void filesThatDoNotBelongTogetherAreNamed() throws IOException {
		Formats.add(pair);
		List<Path> files = List.of(write("f_1.pair", "PAIR\n1 2\n3 4"), write("f_2.pair", "PAIR\n1 2"), write("f_3.pair", "PAIR\n1 2"));
		try (Ramp<Frames> series = RampReader.openFrames(files)) {
			DataException fewer = assertThrows(DataException.class, () -> series.data().frame(2));
			assertTrue(fewer.getMessage().contains("f_2.pair") && fewer.getMessage().contains("1 frame where 2"), fewer.getMessage());
		}
		List<Path> shapes = List.of(write("g_1.pair", "PAIR\n1 2"), write("g_2.pair", "PAIR\n1 2 3"), write("g_3.pair", "PAIR\nx"));
		try (Ramp<Frames> series = RampReader.openFrames(shapes)) {
			assertTrue(assertThrows(DataException.class, () -> series.data().frame(1)).getMessage().contains("g_2.pair"));
			DataException damaged = assertThrows(DataException.class, () -> series.data().frame(2));
			assertTrue(damaged.getMessage().contains("g_3.pair") && damaged.getMessage().contains("pair of counts"), damaged.getMessage());
		}
		Path other = write("f_4.tif", "PAIR");
		assertEquals("pair", Formats.choose(FrameFormat.class, List.of(files.get(0), other)).id(), "content before name");
		Path text = write("f_5.tif", "text");
		assertTrue(assertThrows(DataException.class, () -> RampReader.openFrames(List.of(files.get(0), text))).getMessage().contains("f_5.tif"));
	}

	@Test
	void whatIsWrongWithAFileIsSaid() throws IOException {
		Path named = write("a.tif", "text");
		assertTrue(assertThrows(DataException.class, () -> RampReader.openFrames(named)).getMessage().contains("does not begin with II or MM"));
		Path image = Files.write(folder.resolve("b.tif"), "II*\0".getBytes(StandardCharsets.ISO_8859_1));
		DataException frames = assertThrows(DataException.class, () -> RampReader.readPatterns(image, Progress.NONE));
		assertTrue(frames.getMessage().contains("holds no patterns") && frames.getMessage().contains("ramp integrate"), frames.getMessage());
	}

	@Test
	void endingsAreListedHereAlone() throws IOException {
		Path root = Stream.of(Path.of("../.."), Path.of(".")).filter(p -> Files.isDirectory(p.resolve("bundles"))).findFirst().orElseThrow();
		String ending = "(?:" + String.join("|", Formats.endings(Format.class)).replace("tif|tiff", "tiff?") + ")";
		// alternatives of a regular expression, elements of a list, several tests in one line
		Pattern list = Pattern.compile("\\.\\(?(?:\\?:)?" + ending + "\\??\\||\"" + ending + "\", *\"" + ending + "\"|endsWith\\(\"\\." + ending
				+ "\"\\).*endsWith\\(\"\\." + ending + "\"|\\*\\." + ending + ";");
		List<String> found = new ArrayList<>();
		try (Stream<Path> all = Files.walk(root.resolve("bundles"))) {
			for (Path file : all.filter(f -> f.toString().endsWith(".java") && !f.toString().contains("internal/format/") && f.toString().contains("/src/")).toList()) {
				Files.readAllLines(file).stream().filter(l -> list.matcher(l).find()).forEach(l -> found.add(file.getFileName() + ": " + l.strip()));
			}
		}
		assertEquals(List.of(), found, "ask Formats instead");
		for (String sample : List.of("\".*\\\\.(nxs|h5|hdf5|hdf)\"", "List.of(\"nxs\", \"h5\")", "x.endsWith(\".tif\") || x.endsWith(\".tiff\")", "\"*.nxs;*.h5\"")) {
			assertTrue(list.matcher(sample).find(), sample);
		}
	}
}
