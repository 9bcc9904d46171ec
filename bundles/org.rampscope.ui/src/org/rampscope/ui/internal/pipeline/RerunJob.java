/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.osgi.util.NLS;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.LinkPolicy;
import org.rampscope.operations.batch.Rerun;
import org.rampscope.ui.document.RampDocuments;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.preference.WorkbenchPreferences;
import org.rampscope.ui.internal.service.InstalledOperations;
import org.rampscope.ui.internal.service.ProgramName;
import org.rampscope.ui.internal.service.WorkJob;
import org.rampscope.ui.provenance.HeadlessCommand;

/** Makes a result again from its own record, beside the first, and opens it. */
public final class RerunJob extends WorkJob {

	private final RampDocuments documents;
	private final Path result;

	/**
	 * @param documents where the new result is opened
	 * @param result the result to make again
	 */
	public RerunJob(RampDocuments documents, Path result) {
		super(NLS.bind(Messages.rerun_job, result.getFileName()));
		this.documents = documents;
		this.result = result;
	}

	@Override
	protected void work(Progress progress) {
		Path again = HeadlessCommand.again(result);
		if (Files.exists(again)) {
			throw new DataException(again, "", Messages.rerun_exists, Messages.rerun_existsRemedy);
		}
		new Rerun(InstalledOperations.registry(), WorkbenchPreferences.threads(), ProgramName.NAME, ProgramName.version(), false,
				LinkPolicy.INSIDE_FOLDER)
				.run(result,
				again, progress);
		documents.open(again);
	}
}
