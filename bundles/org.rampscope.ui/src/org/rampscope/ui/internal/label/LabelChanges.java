/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.label;

import java.util.Optional;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.ui.PlatformUI;
import org.rampscope.core.Labels;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.document.RampDocuments;
import org.rampscope.ui.label.LabelEdit;
import org.rampscope.plot.FrameRange;

/** Changes labels by way of the workbench's history, so that everything can be undone. */
public final class LabelChanges {

	private final RampDocuments documents;

	/** @param documents the open ramps */
	public LabelChanges(RampDocuments documents) {
		this.documents = documents;
	}

	/** @return what undo and redo of labels belong to */
	public static IUndoContext context() {
		return PlatformUI.getWorkbench().getOperationSupport().getUndoContext();
	}

	/** Gives frames of the ramp that is shown a label, or takes it away with {@link Labels#NONE}. */
	public void label(FrameRange frames, int code) {
		documents.ramp().ifPresent(ramp -> set(ramp, LabelEdit.labelled(ramp.scan(), frames, code)));
	}

	/** Gives a ramp other labels. */
	public void set(OpenRamp ramp, Optional<Labels> labels) {
		execute(new LabelOperation(documents, ramp, labels, context()));
	}

	/** Does something that is kept in the workbench's history. */
	public static void execute(IUndoableOperation operation) {
		try {
			PlatformUI.getWorkbench().getOperationSupport().getOperationHistory().execute(operation, null, null);
		} catch (ExecutionException e) {
			throw new IllegalStateException(e);
		}
	}
}
