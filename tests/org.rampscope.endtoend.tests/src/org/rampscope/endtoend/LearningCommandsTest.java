/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.attribution.Attribution;
import org.rampscope.learning.inference.Classification;
import org.rampscope.learning.inference.LabelAgreement;
import org.rampscope.learning.model.ModelFile;
import org.rampscope.learning.torch.Torch;
import org.rampscope.nexus.RampReader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Training and judging from the command line. */
class LearningCommandsTest {

	@TempDir
	private Path folder;

	@Test
	void networksAreListedWithThePublishedCounts() {
		RampCommand ramp = RampCommand.run("networks");
		assertEquals(0, ramp.code(), ramp.toString());
		assertEquals(ramp.out(), RampCommand.run("models").out(), "what the command was called before");
		for (String count : new String[] { "1204335", "23307", "22803", "294247", "2354535", "6273391", "1830511", "659525", "1953353", "15871" }) {
			assertTrue(ramp.out().contains(" " + count + " "), count + " in " + ramp.out());
		}
	}

	@Test
	void aModelTrainedOnOneIronRampJudgesAnother() throws IOException {
		Torch.limitThreads(1);
		assumeTrue(Torch.isAvailable(), "PyTorch does not start on this machine");
		Path learnt = folder.resolve("d2.nxs");
		Path other = folder.resolve("d5.nxs");
		assertEquals(0, RampCommand.run("simulate", "D2", "-o", learnt).code());
		assertEquals(0, RampCommand.run("simulate", "D5", "-o", other).code());
		Path model = folder.resolve("iron.rampmodel");
		RampCommand trained = RampCommand.run("train", learnt, "--network", "transformer", "--set", "grouping=SINGLE", "--set", "scaling=MIN_MAX", "--set",
				"copies=3",
				"--set", "noise=0.01", "--set", "copyKind=NORMAL", "--epochs", "15", "--device", "cpu", "-o", model, "--json");
		assertEquals(0, trained.code(), trained.toString());
		assertEquals(17, trained.out().strip().lines().count(), "a line for the size, one per epoch and one for the model");
		assertTrue(trained.out().startsWith("{\"originals\":"), trained.out());
		Path result = folder.resolve("judged.nxs");
		RampCommand judged = RampCommand.run("classify", model, other, "-o", result, "--device", "cpu", "--reasons", "reasons");
		assertEquals(0, judged.code(), judged.toString());
		assertTrue(judged.out().contains("weighted precision") && judged.out().contains("onset"), judged.out());
		Ramp<Patterns> scan = RampReader.readPatterns(result, Progress.NONE);
		assertEquals(37, scan.result(Classification.TYPE).orElseThrow().onset().firstAfter(), 1);
		assertEquals("org.rampscope.transition.judge", scan.provenance().steps().get(scan.provenance().steps().size() - 1).operationId());
		assertTrue(scan.results().contains(Attribution.TYPE.name()));
		assertTrue(scan.results().tree(LabelAgreement.TYPE.name()).orElseThrow().values("weighted_recall").orElseThrow().getDouble() > 0.9, judged.toString());
		Path report = folder.resolve("judged.html");
		RampCommand reported = RampCommand.run("report", result, "-o", report);
		assertEquals(0, reported.code(), reported.toString());
		String html = Files.readString(report);
		for (String drawn : new String[] { "Why the model decides so", "gradient_of_logit/signed", "gradient_of_loss/per_frame", "attention/frame_1",
				"agreement_with_labels/confusion" }) {
			assertTrue(html.contains(drawn), drawn);
		}
		Path byBatch = folder.resolve("batch.nxs");
		RampCommand batch = RampCommand.run("classify", model, other, "-o", byBatch, "--device", "cpu", "--evaluation", "batch");
		assertEquals(0, batch.code(), batch.toString());
		Ramp<Patterns> batchScan = RampReader.readPatterns(byBatch, Progress.NONE);
		assertTrue(batchScan.provenance().notes().stream().anyMatch(n -> n.contains("--evaluation batch")), batchScan.provenance().notes().toString());
		RampCommand twice = RampCommand.run("classify", model, other, "-o", result);
		assertEquals(2, twice.code(), "an existing result is not replaced unasked: " + twice);
	}

	@Test
	void theBoundaryIsShownForEveryShareOfTheVariance() throws IOException {
		Path ramp = folder.resolve("d2.nxs");
		assertEquals(0, RampCommand.run("simulate", "D2", "-o", ramp).code());
		RampCommand run = RampCommand.run("sweep", ramp, "--variance", "0.8,0.99", "--json");
		assertEquals(0, run.code(), run.toString());
		String[] lines = run.out().strip().split("\\R");
		assertEquals(2, lines.length, run.toString());
		JsonNode few = JsonMapper.builder().build().readTree(lines[0]);
		JsonNode many = JsonMapper.builder().build().readTree(lines[1]);
		assertTrue(few.get("components").asInt() < many.get("components").asInt(), run.toString());
		assertTrue(many.get("last_before").asInt() >= 0 && many.get("confidence").asDouble() > 0.9, run.toString());
		assertTrue(RampCommand.run("sweep", ramp, "--variance", "0.9").out().contains("first after"), "as a table");
		assertEquals(2, RampCommand.run("sweep", ramp, "--variance", "1.5").code());
		assertEquals(2, RampCommand.run("sweep", ramp, "--clusters", "1").code());
	}

	/** What the released weights say of two real patterns is in the reference outputs beside them. */
	@Test
	void releasedWeightsJudgeRealPatterns() throws IOException {
		Path weights = RampCommand.data("checkpoints");
		Path patterns = RampCommand.data("mgfeo");
		Torch.limitThreads(1);
		assumeTrue(Torch.isAvailable(), "PyTorch does not start on this machine");
		Path ramp = folder.resolve("two.nxs");
		assertEquals(0, RampCommand.run("convert", patterns, "-o", ramp).code());
		JsonNode reference = JsonMapper.builder().build().readTree(weights.resolve("reference_outputs.json").toFile());
		for (String[] network : new String[][] { { "cnn.npz", "used", "cnn" }, { "conv_sc.npz", "used", "conv_sc_ffn_wired" },
				{ "conv_sc.npz", "bypassed", "conv_sc_ffn_bypassed" } }) {
			Path model = folder.resolve(network[2] + ".rampmodel");
			RampCommand made = RampCommand.run("import", weights.resolve(network[0]), "--like", ramp, "--feed-forward", network[1], "--licence", "MIT", "-o",
					model);
			assertEquals(0, made.code(), made.toString());
			Path result = folder.resolve(network[2] + ".nxs");
			assertEquals(0, RampCommand.run("classify", model, ramp, "-o", result, "--device", "cpu").code());
			double[][] probabilities = RampReader.readPatterns(result, Progress.NONE).result(Classification.TYPE).orElseThrow().probabilities();
			for (int frame = 0; frame < 2; frame++) {
				assertEquals(reference.get(network[2]).get(frame).asDouble(), probabilities[frame][1], 1e-5, network[2]);
			}
		}
		Path model = folder.resolve("none.rampmodel");
		RampCommand encoder = RampCommand.run("import", weights.resolve("spec_rrmoco.npz"), "--like", ramp, "-o", model);
		assertEquals(1, encoder.code());
		assertTrue(encoder.err().contains("spec_rrmoco.npz") && encoder.err().contains("an encoder"), encoder.toString());
		Path other = Files.createDirectory(folder.resolve("short"));
		Files.writeString(other.resolve("p_0.xy"), "5.0 1\n5.1 2\n5.2 1\n");
		RampCommand grid = RampCommand.run("import", weights.resolve("cnn.npz"), "--like", other, "-o", model);
		assertEquals(1, grid.code());
		assertTrue(grid.err().contains("4023 points"), grid.toString());
		assertFalse(Files.exists(model));
	}

	@Test
	void binnedNetworksAreComparedByNumberOfBins() {
		Torch.limitThreads(1);
		assumeTrue(Torch.isAvailable(), "PyTorch does not start on this machine");
		Path ramp = folder.resolve("d2.nxs");
		assertEquals(0, RampCommand.run("simulate", "D2", "-o", ramp).code());
		RampCommand run = RampCommand.run("compare", ramp, "--models", "binned-fcnn,binned-mlp", "--bins", "11", "--epochs", "5", "--device", "cpu", "--json");
		assertEquals(0, run.code(), run.toString());
		String[] lines = run.out().strip().split("\\R");
		assertEquals(2, lines.length, run.toString());
		assertTrue(lines[0].contains("\"network\":\"binned-fcnn\"") && lines[0].contains("\"parameters\":" + (1058 * 11 + 1)), lines[0]);
		assertTrue(lines[0].contains("training_loss") && lines[0].contains("confidence"), lines[0]);
		assertTrue(lines[1].contains("\"network\":\"binned-mlp\"") && lines[1].contains("\"parameters\":" + 752 * 11), lines[1]);
		assertFalse(lines[1].contains("training_loss"), lines[1]);
		assertEquals(2, RampCommand.run("compare", ramp, "--models", "binned-mlp", "--bins", "0").code());
	}

	@Test
	void aSearchSaysHowEveryTrialFaredAndTrainsTheBest() {
		Torch.limitThreads(1);
		assumeTrue(Torch.isAvailable(), "PyTorch does not start on this machine");
		Path ramp = folder.resolve("d1.nxs");
		assertEquals(0, RampCommand.run("simulate", "D1", "-o", ramp).code());
		Path model = folder.resolve("best.rampmodel");
		RampCommand run = RampCommand.run("train", ramp, "--model", "fcnn", "--set", "scaling=MIN_MAX", "--set", "copies=1", "--set", "validation=0.3",
				"--epochs", "6",
				"--search", "learningRate=1e-7,2e-3", "--device", "cpu", "-o", model);
		assertEquals(0, run.code(), run.toString());
		List<String> trials = run.out().lines().filter(line -> line.startsWith("trial")).toList();
		assertEquals(2, trials.size(), run.out());
		assertTrue(trials.get(0).contains("0.002"), "the best comes first: " + trials);
		assertEquals("0.002", ModelFile.read(model).card().training().settings().get("learningRate"));
	}

	@Test
	void networksAreComparedOnTheFramesGiven() {
		Torch.limitThreads(1);
		assumeTrue(Torch.isAvailable(), "PyTorch does not start on this machine");
		Path ramp = folder.resolve("d2.nxs");
		assertEquals(0, RampCommand.run("simulate", "D2", "-o", ramp).code());
		RampCommand run = RampCommand.run("compare", ramp, "--networks", "transformer,lstm", "--labels", "0-28,29-115", "--step", "4", "--epochs", "4",
				"--device", "cpu");
		assertEquals(0, run.code(), run.toString());
		List<String> lines = run.out().lines().toList();
		assertEquals(3, lines.size(), run.toString());
		assertTrue(lines.get(1).startsWith("transformer") && lines.get(1).contains(" 1830511 "), lines.get(1));
		assertTrue(lines.get(2).startsWith("lstm") && lines.get(2).contains(" 6273391 "), lines.get(2));
	}

	@Test
	void labelsThatCannotBeReadAreWrongUsage() {
		Path noFile = folder.resolve("none.nxs");
		for (String labels : new String[] { "0-10", "a-b,c-d", "0-10;20-30", "" }) {
			for (RampCommand run : new RampCommand[] { RampCommand.run("train", noFile, "-o", folder.resolve("m.rampmodel"), "--labels", labels),
					RampCommand.run("compare", noFile, "--labels", labels) }) {
				assertEquals(2, run.code(), run.toString());
				assertTrue(run.err().startsWith("ramp: --labels") && run.err().contains("0-150,200-340"), run.toString());
			}
		}
	}

	/** 116 patterns and 10,000 copies of each are 18 GB. */
	@Test
	void tooLittleMemoryIsSaid() throws IOException, InterruptedException {
		assumeTrue(Torch.isAvailable(), "PyTorch does not start on this machine");
		Path ramp = folder.resolve("d2.nxs");
		assertEquals(0, RampCommand.run("simulate", "D2", "-o", ramp).code());
		Path log = folder.resolve("child.log");
		Process child = ChildRamp.startWithHeap(128, log, "train", ramp, "--network", "fcnn", "--set", "copies=10000", "--device", "cpu", "-o",
				folder.resolve("m.rampmodel"));
		assertTrue(child.waitFor(120, TimeUnit.SECONDS), "it takes too long");
		assertTrue(Files.readString(log).contains("not enough memory (128 MiB allowed). Give more:"), Files.readString(log));
		assertFalse(Files.exists(folder.resolve("m.rampmodel")));
	}

	@Test
	void whatIsWrongIsSaidInOneLine() {
		Path ramp = folder.resolve("mgfeo.nxs");
		assertEquals(0, RampCommand.run("simulate", "MGFEO", "-o", ramp).code());
		Path model = folder.resolve("m.rampmodel");
		for (Object[] wrong : new Object[][] { { "train", ramp, "-o", model }, { "train", ramp, "-o", model, "--labels", "0-10" },
				{ "train", ramp, "-o", model, "--labels", "0-10,5000-6000" }, { "train", ramp, "-o", model, "--labels", "a-b,c-d" },
				{ "train", ramp, "-o", model, "--network", "perceptron" }, { "train", ramp, "-o", model, "--set", "nothing=1" },
				{ "train", ramp, "-o", model, "--set", "epochs=many" }, { "train", ramp, "-o", model, "--labels", "0-10,20-30", "--device", "gpu77" },
				{ "classify", model, ramp }, { "classify", ramp, ramp }, { "compare", ramp, "--networks", "cnn,none" } }) {
			RampCommand run = RampCommand.run(wrong);
			assertTrue(run.code() > 0, run.toString());
			assertEquals(1, run.err().strip().lines().filter(line -> line.startsWith("ramp")).count(), run.toString());
			assertFalse(run.err().contains("defect"), run.toString());
		}
		assertFalse(Files.exists(model));
	}
}
