/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.label;

import java.util.function.Consumer;

import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.rampscope.ui.model.Suggestions;

/** A change of suggested labels, by cutting or joining them, that can be undone. */
public final class SuggestionOperation extends AbstractOperation {

	private final Suggestions before;
	private final Suggestions after;
	private final Consumer<Suggestions> owner;

	/**
	 * @param name what is done, for people
	 * @param before the suggestions up to now
	 * @param after what they become
	 * @param owner takes them
	 */
	public SuggestionOperation(String name, Suggestions before, Suggestions after, Consumer<Suggestions> owner) {
		super(name);
		this.before = before;
		this.after = after;
		this.owner = owner;
		addContext(LabelChanges.context());
	}

	@Override
	public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
		owner.accept(after);
		return Status.OK_STATUS;
	}

	@Override
	public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
		owner.accept(after);
		return Status.OK_STATUS;
	}

	@Override
	public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
		owner.accept(before);
		return Status.OK_STATUS;
	}
}
