/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.learning.VarianceSweep;
import org.rampscope.learning.VarianceSweep.Step;
import org.rampscope.learning.clustering.ClusterCount;
import org.rampscope.learning.clustering.SpectralSettings;
import org.rampscope.learning.metrics.ClassificationConfidence;
import org.rampscope.nexus.RampReader;

import com.fasterxml.jackson.databind.json.JsonMapper;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How the clusters of a ramp depend on how much of its variance they see. */
@Command(name = "sweep", mixinStandardHelpOptions = true, description = "Cluster a ramp by more and more of its principal components, and show where the first cluster ends.",
		footer = { "", "Examples:", "  ramp sweep patterns.nxs", "  ramp sweep patterns.nxs --variance 0.9,0.99,0.999 --clusters 3 --json", "",
				"A boundary that stays where it is, whatever the share, is one of the data and not of the method." })
final class SweepCommand implements Callable<Integer> {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final Environment environment;

	@Parameters(paramLabel = "RAMP", description = "A file with patterns, their baseline taken off.")
	private Path ramp;

	@Option(names = "--variance", split = ",", paramLabel = "SHARE", defaultValue = "0.5,0.6,0.7,0.8,0.9,0.95,0.99,0.999", description = "Shares of the variance that the components explain, above 0 and at most 1 (default: ${DEFAULT-VALUE}).")
	private double[] shares;

	@Option(names = "--clusters", paramLabel = "N", defaultValue = "2", description = "Number of clusters, at least 2 (default: ${DEFAULT-VALUE}).")
	private int clusters;

	@Option(names = "--json", description = "One line of JSON per share.")
	private boolean json;

	SweepCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() {
		for (double share : shares) {
			if (!(share > 0 && share <= 1)) {
				throw new UsageException("--variance " + share + " is no share of the variance", "Give numbers above 0 and at most 1");
			}
		}
		if (clusters < 2) {
			throw new UsageException("--clusters " + clusters + " part nothing", "Give at least 2");
		}
		VarianceSweep sweep = new VarianceSweep(SpectralSettings.PUBLISHED.withClusters(ClusterCount.fixed(clusters)));
		List<Step> steps = Interruptible.run(environment.progress(), progress -> {
			Ramp<Patterns> scan = RampReader.readPatterns(OutputFolder.existing(ramp), progress);
			return sweep.over(scan.data().intensity(), shares, progress);
		});
		if (!json) {
			environment.out().println(String.format(Locale.ROOT, "%8s %10s %12s %12s %11s", "variance", "components", "last before", "first after", "confidence"));
		}
		steps.forEach(this::print);
		return 0;
	}

	private void print(Step step) {
		ClassificationConfidence found = step.confidence();
		environment.out().println(json
				? MAPPER.createObjectNode().put("variance", step.varianceFraction()).put("components", step.components())
						.put("last_before", found.lastBefore()).put("first_after", found.firstAfter()).put("confidence", found.confidence()).toString()
				: String.format(Locale.ROOT, "%8s %10d %12d %12d %9.2f %%", step.varianceFraction(), step.components(), found.lastBefore(), found.firstAfter(),
						100 * found.confidence()));
	}
}
