/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.rampscope.app.internal.assess.Method;
import org.rampscope.app.internal.assess.Score;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.DataException;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.spi.PartFile;
import org.rampscope.simulation.TroubleKind;
import org.rampscope.simulation.TroubleSimulator;
import org.rampscope.simulation.TroubleTruth;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How often the transition found is right, by kind of trouble. */
@Command(name = "assess", mixinStandardHelpOptions = true, description = "Simulate ramps with trouble and count how often their transitions are found right, beside simple methods.",
		footer = { "", "Examples:", "  ramp assess --seeds 1001-1020 -o table.md", "  ramp assess --kinds gasket,ice --methods rampscope --seeds 1-5 --each", "",
				"The table counts ramps: false alarm (a transition where there is none), missed, elsewhere (one that is not there, by more than five frames or half its",
				"length), all right (all found and no other); named (the artefact by its name); of the claims, those within one and two of their uncertainties; mean error",
				"in frames. Seeds 1 to 999 are those the estimator was tuned on." })
final class AssessCommand implements Callable<Integer> {

	private final Environment environment;

	@Option(names = "--kinds", split = ",", paramLabel = "KIND", description = "Kinds of trouble, as of 'ramp simulate --trouble' (default: all).")
	private List<String> kinds = List.of();

	@Option(names = "--seeds", defaultValue = "1001-1010", paramLabel = "FIRST-LAST", description = "Seeds of the ramps of each kind (default: ${DEFAULT-VALUE}).")
	private String seeds;

	@Option(names = "--frames", defaultValue = "240", paramLabel = "N", description = "Frames of each ramp (default: ${DEFAULT-VALUE}).")
	private int frames;

	@Option(names = "--bins", defaultValue = "1500", paramLabel = "N", description = "Radial bins (default: ${DEFAULT-VALUE}).")
	private int bins;

	@Option(names = "--methods", split = ",", paramLabel = "METHOD", description = "Of ${COMPLETION-CANDIDATES} (default: all).")
	private List<Method> methods = List.of(Method.values());

	@Option(names = "--each", description = "Print the answer to each ramp, too.")
	private boolean each;

	@Option(names = { "-o", "--out" }, paramLabel = "FILE", description = "Write the table there, as Markdown.")
	private Path output;

	@Option(names = "--force", description = "Replace the file if it exists.")
	private boolean force;

	AssessCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() {
		List<TroubleKind> chosen = kinds.isEmpty() ? List.of(TroubleKind.values()) : kinds.stream().map(AssessCommand::kind).toList();
		long[] range = range();
		if (output != null) {
			OutputFolder.readyFor(output, force);
		}
		String table = Interruptible.run(environment.progress(), progress -> table(chosen, range, progress));
		if (output == null) {
			environment.out().print(table);
		} else {
			write(table);
			environment.out().println("written: " + output);
		}
		return 0;
	}

	private static TroubleKind kind(String id) {
		return TroubleKind.ofId(id.trim()).orElseThrow(() -> new UsageException("--kinds " + id + " is no kind of trouble",
				"Give some of " + String.join(", ", Arrays.stream(TroubleKind.values()).map(TroubleKind::id).toList())));
	}

	private long[] range() {
		try {
			String[] parts = seeds.split("-");
			long first = Long.parseLong(parts[0].trim());
			long last = Long.parseLong(parts[parts.length - 1].trim());
			if (last >= first && parts.length <= 2) {
				return new long[] { first, last };
			}
		} catch (NumberFormatException e) {
			// said below
		}
		throw new UsageException("--seeds " + seeds + " are no seeds", "Give the first and the last, such as 1001-1020");
	}

	private String table(List<TroubleKind> chosen, long[] range, Progress progress) {
		progress.begin("Assessing", (int) (chosen.size() * (range[1] - range[0] + 1)));
		List<List<Score>> byKind = new ArrayList<>();
		for (TroubleKind kind : chosen) {
			List<Score> scores = methods.stream().map(m -> new Score()).toList();
			for (long seed = range[0]; seed <= range[1]; seed++) {
				Ramp<Patterns> scan = new TroubleSimulator().simulate(kind, seed, frames, bins, Progress.NONE);
				for (int m = 0; m < methods.size(); m++) {
					judge(methods.get(m), kind, seed, scan, scores.get(m));
				}
				progress.checkCancelled();
				progress.worked(1);
			}
			byKind.add(scores);
		}
		progress.done();
		StringBuilder text = new StringBuilder();
		for (int m = 0; m < methods.size(); m++) {
			text.append("## ").append(methods.get(m).title()).append("\n\n| kind | ").append(String.join(" | ", Score.columns())).append(" |\n|---|")
					.append("---|".repeat(Score.columns().size())).append('\n');
			for (int k = 0; k < chosen.size(); k++) {
				text.append("| ").append(chosen.get(k).id()).append(" | ").append(String.join(" | ", byKind.get(k).get(m).cells())).append(" |\n");
			}
			Score all = new Score();
			for (List<Score> scores : byKind) {
				all.add(scores.get(m));
			}
			text.append("| all | ").append(String.join(" | ", all.cells())).append(" |\n\n");
		}
		text.append(String.format(Locale.ROOT, "%d frames of %d bins, seeds %d to %d.%n", frames, bins, range[0], range[1]));
		return text.toString();
	}

	private void judge(Method method, TroubleKind kind, long seed, Ramp<Patterns> scan, Score score) {
		TroubleTruth truth = scan.result(TroubleTruth.TYPE).orElseThrow();
		String said;
		try {
			var answer = method.of(scan);
			score.add(truth, answer);
			said = answer.toString();
		} catch (RampScopeException e) {
			score.failed();
			said = e.getMessage();
		}
		if (each) {
			environment.out().println(String.format(Locale.ROOT, "%s %d: truth %s to %s %s; %s: %s", kind.id(), seed, Arrays.toString(truth.onsetFrame()),
					Arrays.toString(truth.endFrame()), truth.artefact() + (truth.artefactFrame() < 0 ? "" : " from " + truth.artefactFrame()), method.title(), said));
			environment.out().flush();
		}
	}

	private void write(String table) {
		PartFile part = new PartFile(output);
		try {
			Files.writeString(part.part(), table);
		} catch (IOException e) {
			part.discard();
			throw new DataException(output, "", "cannot be written: " + e.getMessage(), "Choose a place that can be written to", e);
		}
		part.commit();
	}
}
