/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.rampscope.core.error.DataException;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.RampInputs;
import org.rampscope.operations.DataRank;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.batch.FileJob;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.run.OnError;
import org.rampscope.ui.document.RampDocuments;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.service.ProgramName;
import org.rampscope.ui.internal.service.WorkJob;

/** Runs a pipeline over the files of one ramp, as {@code ramp run} does, and opens the result. */
public final class RunJob extends WorkJob {

	private final RampDocuments documents;
	private final Pipeline pipeline;
	private final RunContext context;
	private final Path input;
	private final Path output;
	private final BiConsumer<String, Double> progressed;
	private final Consumer<String> ended;

	/**
	 * @param documents where the result is opened
	 * @param pipeline what to do
	 * @param context where files named in settings are looked up, and how many threads to use
	 * @param input a file of the ramp, or the folder of its files
	 * @param output the result; must not exist
	 * @param progressed told what is done and how far it is, in the background
	 * @param ended told how it ended, in the background: empty where all is well, else the problem
	 */
	public RunJob(RampDocuments documents, Pipeline pipeline, RunContext context, Path input, Path output,
			BiConsumer<String, Double> progressed, Consumer<String> ended) {
		super(NLS.bind(Messages.run_job, pipeline.name(), input.getFileName()));
		this.documents = documents;
		this.pipeline = pipeline;
		this.context = context;
		this.input = input;
		this.output = output;
		this.progressed = progressed;
		this.ended = ended;
	}

	@Override
	protected void work(Progress progress) {
		if (Files.exists(output)) {
			throw new DataException(output, "", Messages.rerun_exists, Messages.rerun_existsRemedy);
		}
		var ramp = new RampInputs(pipeline.input() == DataRank.IMAGE).single(java.util.List.of(input));
		new FileJob(pipeline, context, ProgramName.NAME, ProgramName.version(), OnError.SKIP).run(ramp, output, progress);
		documents.open(output);
		ended.accept("");
	}

	@Override
	protected void progressed(String task, double fraction) {
		progressed.accept(task, fraction);
	}

	@Override
	protected void failed(RampScopeException problem) {
		ended.accept(problem.getMessage());
	}
}
