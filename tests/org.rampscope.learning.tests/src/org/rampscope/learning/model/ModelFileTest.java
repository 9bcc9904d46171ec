/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rampscope.core.error.DataException;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.learning.inference.Classifier;
import org.rampscope.learning.network.NetworkTypes;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.learning.torch.NativeEngine;

class ModelFileTest {

	private static final int POINTS = 200;

	@TempDir
	private Path folder;

	private TrainedModel model;
	private Path file;

	@BeforeEach
	void written() {
		NativeEngine.assume();
		model = Models.untrained(NetworkTypes.CNN, POINTS, 3, 1);
		file = folder.resolve("cnn.rampmodel");
		ModelFile.write(model, file);
	}

	@Test
	void everythingIsReadBack() {
		TrainedModel read = ModelFile.read(file);
		assertEquals(model.weights(), read.weights());
		ModelCard a = model.card();
		ModelCard b = ModelFile.readCard(file);
		assertEquals(a.network(), b.network());
		assertEquals(a.classes(), b.classes());
		assertEquals(a.training(), b.training());
		assertEquals(a.metrics(), b.metrics());
		assertEquals(a.versions(), b.versions());
		assertEquals(List.of(a.name(), a.licence(), a.citations(), a.created(), a.scaling(), a.temperature()),
				List.of(b.name(), b.licence(), b.citations(), b.created(), b.scaling(), b.temperature()));
		assertEquals(a.grid().wavelengthAngstrom(), b.grid().wavelengthAngstrom());
		assertEquals(a.grid().axis().unit(), b.grid().axis().unit());
		assertArrayEquals(a.grid().axis().centres().getData(), b.grid().axis().centres().getData());
	}

	@Test
	void nothingButTextAndNumbersIsInside() throws IOException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			assertEquals(List.of("model.json", "weights.safetensors"), zip.stream().map(ZipEntry::getName).toList());
		}
		try (Stream<Path> all = Files.list(folder)) {
			assertEquals(List.of(file), all.toList(), "no partial file stays");
		}
	}

	@Test
	void aFolderThatIsNotThereIsSaid() {
		Path elsewhere = folder.resolve("missing").resolve("m.rampmodel");
		String message = assertThrows(DataException.class, () -> ModelFile.write(model, elsewhere)).getMessage();
		assertTrue(message.contains("cannot be written"), message);
		assertFalse(Files.exists(elsewhere));
	}

	@Test
	void aFileThatIsNotThereOrNoArchiveIsSaid() throws IOException {
		assertTrue(message(folder.resolve("none.rampmodel")).contains("there is no such file"));
		Path text = Files.writeString(folder.resolve("text.rampmodel"), "hello");
		assertTrue(message(text).contains("is no model file"));
		Path empty = Files.write(folder.resolve("empty.rampmodel"), new byte[0]);
		assertTrue(message(empty).contains("is no model file"));
	}

	private String message(Path what) {
		return assertThrows(DataException.class, () -> ModelFile.read(what)).getMessage();
	}

	private Map<String, byte[]> entries() throws IOException {
		Map<String, byte[]> all = new LinkedHashMap<>();
		try (ZipFile zip = new ZipFile(file.toFile())) {
			for (ZipEntry entry : zip.stream().toList()) {
				all.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
			}
		}
		return all;
	}

	private Path archive(Map<String, byte[]> entries) throws IOException {
		Path other = folder.resolve("other.rampmodel");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(other))) {
			for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue());
			}
		}
		return other;
	}

	private Path withCard(UnaryOperator<String> change) throws IOException {
		Map<String, byte[]> entries = entries();
		String card = new String(entries.get("model.json"), StandardCharsets.UTF_8);
		String changed = change.apply(card);
		assertFalse(card.equals(changed), "the test changes nothing");
		entries.put("model.json", changed.getBytes(StandardCharsets.UTF_8));
		return archive(entries);
	}

	@Test
	void strangersInTheArchiveAreRefused() throws IOException {
		for (String name : List.of("../../evil.sh", "code.class", "a.pkl", "x".repeat(5000), "new\nline")) {
			Map<String, byte[]> entries = entries();
			entries.put(name, new byte[10]);
			String message = message(archive(entries));
			assertTrue(message.contains("does not belong") && message.length() < 400, message);
		}
	}

	@Test
	void missingPartsAreSaid() throws IOException {
		for (String name : List.of("model.json", "weights.safetensors")) {
			Map<String, byte[]> entries = entries();
			entries.remove(name);
			assertTrue(message(archive(entries)).contains(name));
		}
	}

	static Stream<UnaryOperator<String>> changes() {
		return Stream.of(c -> c.replace("\"rampscope-model\"", "\"pickle\""), c -> c.replaceFirst("\"version\" : 1", "\"version\" : 2"),
				c -> c.replace("\"MIN_MAX\"", "\"EVAL\""), c -> c.replace("\"cnn\"", "\"java.lang.Runtime\""),
				c -> c.replace("\"" + POINTS + "\"", "\"99\""), c -> c.replace("\"" + POINTS + "\"", "\"-5\""),
				c -> c.replace("\"classes\" : \"3\"", "\"classes\" : \"2000000000\""), c -> c.replace("\"classes\" : \"3\"", "\"classes\" : \"1\""),
				c -> c.replace("\"temperature\" : 1.25", "\"temperature\" : 0"), c -> c.replace("\"temperature\" : 1.25", "\"temperature\" : \"hot\""),
				c -> c.replace("2026-05-04", "yesterday"), c -> c.replace("2th_deg", "furlong"), c -> c.substring(0, c.length() / 2),
				c -> c.replace("\"classes\" : [", "\"klasses\" : ["), c -> "[" + c + "]", c -> "[".repeat(100_000),
				c -> c.replaceFirst("10\\.0, ", "1e999, "));
	}

	@ParameterizedTest
	@MethodSource("changes")
	void cardsThatAreNotRightAreRefused(UnaryOperator<String> change) throws IOException {
		Path changed = withCard(change);
		DataException e = assertThrows(DataException.class, () -> ModelFile.read(changed));
		assertTrue(e.getMessage().startsWith(changed.toString()), e.getMessage());
	}

	@Test
	void weightsOfAnotherNetworkAreRefused() throws IOException {
		Map<String, byte[]> entries = entries();
		Path fcnn = folder.resolve("fcnn.rampmodel");
		ModelFile.write(Models.untrained(NetworkTypes.FCNN, 20, 2, 1), fcnn);
		try (ZipFile zip = new ZipFile(fcnn.toFile())) {
			entries.put("weights.safetensors", zip.getInputStream(zip.getEntry("weights.safetensors")).readAllBytes());
		}
		String message = message(archive(entries));
		assertTrue(message.contains("does not have") || message.contains("values expected"), message);
	}

	@Test
	void weightsThatAreNotFiniteAreRefused() {
		Map<String, Tensor> weights = new LinkedHashMap<>(model.weights());
		String name = weights.keySet().iterator().next();
		float[] broken = weights.get(name).values().clone();
		broken[1] = Float.NaN;
		weights.put(name, new Tensor(weights.get(name).shape(), broken));
		ModelFile.write(new TrainedModel(model.card(), weights), file);
		assertTrue(message(file).contains(name) && message(file).contains("not finite"));
	}

	@Test
	void weightsOfAnotherShapeAreRefusedWhenTheNetworkIsMade() {
		TrainedModel shorter = new TrainedModel(Models.card(NetworkTypes.CNN, POINTS - 1, 3), model.weights());
		String message = assertThrows(RampScopeException.class, () -> Classifier.open(shorter, DeviceChoice.CPU)).getMessage();
		assertTrue(message.contains("shape"), message);
	}

	@Test
	void anArchiveThatUnpacksToMuchIsRefusedWithoutUnpackingIt() throws IOException {
		Map<String, byte[]> entries = entries();
		entries.put("model.json", new byte[40 << 20]);
		Path bomb = archive(entries);
		assertTrue(Files.size(bomb) < 1 << 20, "it is a small file");
		assertTrue(message(bomb).contains("larger than"));
	}

	@Test
	void damagedFilesGiveAnErrorOfOursOrAModel() throws IOException {
		byte[] whole = Files.readAllBytes(file);
		SplittableRandom random = new SplittableRandom(5);
		int refused = 0;
		for (int k = 0; k < 300; k++) {
			byte[] damaged = k % 2 == 0 ? java.util.Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
			for (int hits = random.nextInt(4); hits > 0 && damaged.length > 0; hits--) {
				damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
			}
			Path broken = Files.write(folder.resolve("broken.rampmodel"), damaged);
			try {
				ModelFile.read(broken);
			} catch (DataException e) {
				refused++;
			}
		}
		assertTrue(refused > 150, "refused " + refused);
	}

	/** Weights are stored as they are: any byte of them may change without the archive falling apart. */
	@Test
	void aSingleBitOfTheWeightsIsEnough() throws IOException {
		byte[] whole = Files.readAllBytes(file);
		for (int at : new int[] { whole.length / 2, whole.length / 2 + 1, whole.length * 2 / 3 }) {
			byte[] damaged = whole.clone();
			damaged[at] ^= 1;
			String said = message(Files.write(folder.resolve("bit.rampmodel"), damaged));
			assertTrue(said.contains("weights.safetensors") && said.contains("is damaged"), said);
		}
	}
}
