/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.inference.ReleasedModel;
import org.rampscope.learning.model.ModelFile;
import org.rampscope.learning.model.ModelGrid;
import org.rampscope.learning.model.TrainedModel;
import org.rampscope.learning.network.FeedForward;
import org.rampscope.learning.network.Networks;
import org.rampscope.learning.network.ReleasedWeights;
import org.rampscope.nexus.FileHash;
import org.rampscope.nexus.RampReader;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a model file of released weights. */
@Command(name = "import", mixinStandardHelpOptions = true, description = "Make a model file of weights that the authors of a network released.",
		footer = { "", "Examples:", "  ramp import cnn.npz --like patterns.nxs -o cnn.rampmodel",
				"  ramp import conv_sc.npz --like patterns.nxs --feed-forward bypassed --licence MIT -o conv_sc.rampmodel", "",
				"Which network they are of is told by the names and shapes of the tensors. The CNN and ConvSC can be imported." })
final class ImportCommand implements Callable<Integer> {

	private final Environment environment;

	@Parameters(index = "0", paramLabel = "WEIGHTS", description = "Tensors by name, each a plain array (.npz).")
	private Path weights;

	@Option(names = "--like", paramLabel = "RAMP", required = true, description = "Patterns on the grid that the network was trained on: a result, or a folder of .xy files.")
	private Path like;

	@Option(names = { "-o", "--out" }, paramLabel = "MODEL", required = true, description = "The model file (.rampmodel).")
	private Path output;

	@Option(names = "--feed-forward", paramLabel = "used|bypassed", defaultValue = "used", description = "ConvSC: whether its feed-forward part takes part, as in the thesis, or not, as in the released code (default: ${DEFAULT-VALUE}).")
	private FeedForward feedForward;

	@Option(names = "--licence", paramLabel = "ID", defaultValue = "", description = "SPDX identifier of the licence of the weights.")
	private String licence;

	@Option(names = "--force", description = "Replace a model that exists.")
	private boolean force;

	ImportCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() {
		Path model = OutputFolder.readyFor(output, force);
		ReleasedWeights released = ReleasedWeights.read(OutputFolder.existing(weights));
		Ramp<Patterns> scan = RampReader.readPatterns(OutputFolder.existing(like), Progress.NONE);
		TrainedModel made = ReleasedModel.of(released, FileHash.sha256(weights), new ModelGrid(scan.data().axis(), scan.header().wavelengthAngstrom()),
				feedForward, licence);
		ModelFile.write(made, model);
		environment.out().println(String.format(Locale.ROOT, "%s: %s, %d parameters, %d classes", model, made.card().name(),
				Networks.parameterCount(made.card().network()), made.card().classes().size()));
		return 0;
	}
}
