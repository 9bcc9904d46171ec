/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.label;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.rampscope.core.Labels;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.document.RampDocuments;
import org.rampscope.ui.internal.Messages;

/** A change of the labels of one ramp that can be undone. */
final class LabelOperation extends AbstractOperation {

	private final RampDocuments documents;
	private final Path file;
	private final Optional<Labels> before;
	private final Optional<Labels> after;

	LabelOperation(RampDocuments documents, OpenRamp ramp, Optional<Labels> after, IUndoContext context) {
		super(Messages.label_operation);
		this.documents = documents;
		this.file = ramp.file();
		this.before = ramp.scan().labels();
		this.after = after;
		addContext(context);
	}

	@Override
	public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
		return set(after);
	}

	@Override
	public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
		return set(after);
	}

	@Override
	public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
		return set(before);
	}

	private IStatus set(Optional<Labels> labels) {
		Optional<OpenRamp> ramp = documents.of(file).filter(open -> labels.isEmpty() || labels.get().size() == open.scan().size());
		return ramp.isPresent() && documents.replace(ramp.get(), ramp.get().withLabels(labels)) ? Status.OK_STATUS : Status.CANCEL_STATUS;
	}
}
