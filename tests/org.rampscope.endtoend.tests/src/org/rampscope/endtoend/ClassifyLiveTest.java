/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.endtoend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.inference.Classification;
import org.rampscope.learning.torch.Torch;
import org.rampscope.nexus.RampReader;

/** A model judges a ramp while it is taken, and says the same in a batch run and a rerun. */
class ClassifyLiveTest {

	@TempDir
	private Path folder;

	private static Classification classification(Path result) {
		Ramp<Patterns> scan = RampReader.readPatterns(result, Progress.NONE);
		return scan.result(Classification.TYPE).orElseThrow();
	}

	private static void ok(RampCommand ramp) {
		assertEquals(0, ramp.code(), ramp.toString());
	}

	@Test
	void patternsAreJudgedAsTheyCome() throws Exception {
		assumeTrue(Torch.isAvailable(), "the engine for networks is not installed");
		Path model = folder.resolve("iron.rampmodel");
		ok(RampCommand.run("simulate", "D4", "-o", folder.resolve("d4.nxs")));
		ok(RampCommand.run("train", folder.resolve("d4.nxs"), "--model", "fcnn", "--set", "scaling=MIN_MAX", "--epochs", "1", "--device", "cpu", "-o", model));
		Path incoming = folder.resolve("incoming");
		ok(RampCommand.run("simulate", "D4", "--seed", "2", "--live", "5000", "--live-as", "xy", "-o", incoming));
		Path live = folder.resolve("live.nxs");
		RampCommand follow = RampCommand.run("follow", "classify-patterns", incoming, "-o", live, "--set", "classify/model=" + model, "--frames", "130",
				"--json");
		ok(follow);
		String last = follow.out().strip().lines().reduce((a, b) -> b).orElseThrow();
		// how well it judges is shown where models are tested; here one epoch of training is enough
		assertTrue(last.contains("\"class\":") && last.contains("\"confidence\":"), last);
		Classification judged = classification(live);
		Path batch = folder.resolve("batch.nxs");
		RampCommand run = RampCommand.run("run", "classify-patterns", incoming, "-o", batch, "--set", "classify/model=" + model, "--report");
		ok(run);
		double confidence = classification(batch).onset().confidence();
		assertTrue(run.out().contains(String.format(Locale.ROOT, "confidence %.2f %%", 100 * confidence)), run.out());
		RampCommand json = RampCommand.run("run", "classify-patterns", incoming, "-o", batch, "--set", "classify/model=" + model, "--force", "--json");
		ok(json);
		assertEquals(1, json.out().strip().lines().count(), json.out());
		assertTrue(json.out().contains("\"classification\":{\"confidence\":" + confidence), json.out());
		assertArrayEquals(classification(batch).probabilities(), judged.probabilities());
		Path again = folder.resolve("again.nxs");
		ok(RampCommand.run("rerun", live, "-o", again));
		assertArrayEquals(judged.probabilities(), classification(again).probabilities());
		assertTrue(Files.readString(folder.resolve("batch_report.html")).contains("Classification"), "the report shows it");
	}
	@Test
	void detectorFramesAreJudgedAsTheyCome() throws Exception {
		assumeTrue(Torch.isAvailable(), "the engine for networks is not installed");
		Path incoming = folder.resolve("incoming");
		ok(RampCommand.run("simulate", "D8", "--live", "5000", "-o", incoming));
		Path poni = incoming.resolve("detector.poni");
		Path known = folder.resolve("known.nxs");
		ok(RampCommand.run("run", "transition-clustering", incoming, "-o", known, "--calibration", poni));
		Path model = folder.resolve("iron.rampmodel");
		ok(RampCommand.run("train", known, "--labels", "0-60,105-221", "--model", "fcnn", "--set", "scaling=MIN_MAX", "--epochs", "15", "--device", "cpu",
				"-o", model));
		Path live = folder.resolve("live.nxs");
		RampCommand follow = RampCommand.run("follow", "transition-classify", incoming, "-o", live, "--calibration", poni, "--set", "classify/model=" + model,
				"--frames", "222",
				"--json");
		ok(follow);
		String last = follow.out().strip().lines().reduce((a, b) -> b).orElseThrow();
		assertTrue(last.contains("\"class\":") && last.contains("\"confidence\":"), last);
		Classification judged = classification(live);
		// what was learnt is recognised, and the frames between are divided
		assertTrue(judged.onset().lastBefore() >= 60 && judged.onset().firstAfter() <= 105, judged.onset().toString());
		Path batch = folder.resolve("batch.nxs");
		ok(RampCommand.run("run", "transition-classify", incoming, "-o", batch, "--calibration", poni, "--set", "classify/model=" + model));
		assertArrayEquals(classification(batch).probabilities(), judged.probabilities());
		Path again = folder.resolve("again.nxs");
		ok(RampCommand.run("rerun", live, "-o", again));
		assertArrayEquals(judged.probabilities(), classification(again).probabilities());
	}
}
