/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.nexus.DatasetChoiceException;
import org.rampscope.nexus.FileHash;
import org.rampscope.nexus.LinkPolicy;
import org.rampscope.nexus.RampInputs;
import org.rampscope.nexus.RampReader;
import org.rampscope.nexus.ReadOptions;

class PatternArchiveTest {

	private static final int FRAMES = 349;
	private static final int BINS = 60;
	private static final int HEADER_LINES = 25;

	@TempDir
	Path folder;

	/** As integration programs write them: a header of comments with the geometry, then positions and intensities. */
	private static String pattern(Random random) {
		StringBuilder text = new StringBuilder("# == pyFAI calibration ==\n# Distance Sample to Detector: 0.4 m\n# PONI: 5.0e-02, 6.0e-02 m\n")
				.append("# Rotations: 0.001 -0.002 0.000 rad\n# Wavelength: 4.8360e-11 m\n# PixelSize: 5.5e-05, 5.5e-05 m\n");
		for (int line = 6; line < HEADER_LINES - 1; line++) {
			text.append("# Line ").append(line).append(": nothing of interest\n");
		}
		text.append("#      2th_deg             I\n");
		for (int i = 0; i < BINS; i++) {
			text.append(String.format(Locale.ROOT, "  %.6e  %.6e%n", 9.5 + 0.004 * i, 100 * random.nextDouble()));
		}
		return text.toString();
	}

	private static Map<String, String> series(String prefix, int frames, long seed) {
		Random random = new Random(seed);
		Map<String, String> texts = new LinkedHashMap<>();
		for (int i = 1; i <= frames; i++) {
			texts.put(prefix + "FeO_ramp_" + i + ".xy", pattern(random));
		}
		return texts;
	}

	/** Packs in an order that is not that of the ramp. */
	private Path pack(Map<String, String> texts, char... password) throws IOException {
		return pack(SevenZMethod.LZMA2, texts, password);
	}

	private Path pack(SevenZMethod method, Map<String, String> texts, char... password) throws IOException {
		Path archive = folder.resolve("ramp.7z");
		List<String> names = new ArrayList<>(texts.keySet());
		Collections.shuffle(names, new Random(1));
		try (SevenZOutputFile out = password.length == 0 ? new SevenZOutputFile(archive.toFile()) : new SevenZOutputFile(archive.toFile(), password)) {
			out.setContentCompression(method);
			for (String name : names) {
				SevenZArchiveEntry entry = new SevenZArchiveEntry();
				entry.setName(name);
				out.putArchiveEntry(entry);
				out.write(texts.get(name).getBytes(StandardCharsets.UTF_8));
				out.closeArchiveEntry();
			}
		}
		return archive;
	}

	@Test
	void theRampIsThatOfTheFolderItWasPackedFrom() throws IOException {
		Map<String, String> texts = series("FeO/", FRAMES, 5);
		Path unpacked = Files.createDirectories(folder.resolve("unpacked"));
		for (Map.Entry<String, String> text : texts.entrySet()) {
			Files.writeString(unpacked.resolve(text.getKey().substring("FeO/".length())), text.getValue());
		}
		Map<String, String> packed = new LinkedHashMap<>(texts);
		packed.put("FeO/readme.txt", "published with a paper");
		Path archive = pack(packed);
		Ramp<Patterns> fromArchive = RampReader.readPatterns(archive, Progress.NONE);
		Ramp<Patterns> fromFolder = RampReader.readPatterns(unpacked, Progress.NONE);
		assertEquals(FRAMES, fromArchive.size());
		assertEquals(RadialUnit.TWO_THETA_DEG, fromArchive.data().axis().unit());
		assertArrayEquals(fromFolder.data().intensity().getData(), fromArchive.data().intensity().getData());
		assertEquals(fromFolder.geometry(), fromArchive.geometry());
		assertEquals(0.05, fromArchive.geometry().orElseThrow().poni1M(), 1e-12);
		assertEquals(0.4836, fromArchive.metadata().beam().wavelengthAngstrom(), 1e-9);
		assertEquals(Map.of("ramp.7z", FileHash.sha256(archive)), fromArchive.provenance().inputs());
		assertEquals(List.of(archive), new RampInputs(false).single(List.of(archive)).files());
	}

	@Test
	void ofSeveralFoldersOneMustBeNamed() throws IOException {
		Map<String, String> texts = series("decompression/", 3, 1);
		texts.putAll(series("compression/", 4, 2));
		Path archive = pack(texts);
		DatasetChoiceException e = assertThrows(DatasetChoiceException.class, () -> RampReader.readPatterns(archive, Progress.NONE));
		assertEquals(List.of("compression", "decompression"), e.candidates().stream().map(c -> c.path()).toList());
		ReadOptions named = new ReadOptions(Optional.of("decompression/"), LinkPolicy.INSIDE_FOLDER);
		assertEquals(3, RampReader.readPatterns(archive, named, Progress.NONE).size());
	}

	@ParameterizedTest
	@ValueSource(strings = { "../out.xy", "a/../../out.xy", "/etc/out.xy", "C:/out.xy", "a\\..\\out.xy" })
	void namesThatLeadOutAreRefusedAndNothingIsWritten(String name) throws IOException {
		Map<String, String> texts = series("", 1, 1);
		texts.put(name, pattern(new Random(2)));
		Path archive = pack(texts);
		DataException e = assertThrows(DataException.class, () -> RampReader.readPatterns(archive, Progress.NONE));
		assertTrue(e.getMessage().contains("leads out") && e.getMessage().contains(name), e.getMessage());
		try (var files = Files.list(folder)) {
			assertEquals(List.of(archive), files.toList());
		}
		assertFalse(Files.exists(folder.getParent().resolve("out.xy")));
	}

	@Test
	void anEntryThatUnpacksToTooMuchIsRefused() throws IOException {
		char[] blanks = new char[(int) TextLines.LARGEST_BYTES + 1];
		Arrays.fill(blanks, ' ');
		Path archive = pack(SevenZMethod.DEFLATE, Map.of("bomb.xy", new String(blanks)));
		assertTrue(Files.size(archive) < 1_000_000);
		DataException e = assertThrows(DataException.class, () -> RampReader.readPatterns(archive, Progress.NONE));
		assertTrue(e.getMessage().contains("bomb.xy") && e.getMessage().contains("unpacks to more than"), e.getMessage());
	}

	@Test
	void manyEntriesThatTogetherAreTooMuchAreRefused() throws IOException {
		Path archive = pack(series("", 20, 1));
		DataException e = assertThrows(DataException.class, () -> new PatternArchive(archive, 10_000).read(n -> true, t -> { }));
		assertTrue(e.getMessage().contains("10000 bytes"), e.getMessage());
	}

	@Test
	void anEncryptedArchiveIsNamedAsSuch() throws IOException {
		Path archive = pack(series("", 2, 1), 's', 'e', 'c');
		DataException e = assertThrows(DataException.class, () -> RampReader.readPatterns(archive, Progress.NONE));
		assertTrue(e.getMessage().contains("is encrypted"), e.getMessage());
	}

	@Test
	void anArchiveWithoutPatternsOrDamagedIsRefused() throws IOException {
		Path empty = pack(Map.of("readme.txt", "nothing"));
		assertTrue(assertThrows(DataException.class, () -> RampReader.readPatterns(empty, Progress.NONE)).getMessage().contains("no pattern files"));
		Path whole = pack(series("", 10, 1));
		byte[] bytes = Files.readAllBytes(whole);
		for (int keep : new int[] { 0, 5, 40, bytes.length / 2, bytes.length - 1 }) {
			Files.write(whole, Arrays.copyOf(bytes, keep));
			DataException e = assertThrows(DataException.class, () -> RampReader.readPatterns(whole, Progress.NONE), "cut to " + keep);
			assertTrue(e.getMessage().contains("ramp.7z"), e.getMessage());
		}
	}

	@Test
	void aPatternThatDoesNotFitIsNamedWithItsArchive() throws IOException {
		Map<String, String> texts = series("a/", 3, 1);
		texts.put("a/FeO_ramp_2.xy", "1 2\n2 3\n");
		Path archive = pack(texts);
		DataException e = assertThrows(DataException.class, () -> RampReader.readPatterns(archive, Progress.NONE));
		assertTrue(e.getMessage().contains("ramp.7z/a/FeO_ramp_2.xy"), e.getMessage());
	}
}
