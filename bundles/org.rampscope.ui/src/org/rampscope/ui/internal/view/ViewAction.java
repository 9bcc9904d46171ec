/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import org.eclipse.jface.action.Action;

/** An item of a view's toolbar. */
final class ViewAction extends Action {

	private final Runnable work;

	private ViewAction(String text, Runnable work) {
		super(text);
		this.work = work;
	}

	/**
	 * @param text what it is called
	 * @param work what it does
	 */
	static ViewAction of(String text, Runnable work) {
		return new ViewAction(text, work);
	}

	/**
	 * @param text what it is called
	 * @param help what it does, in a sentence
	 * @param work what it does
	 */
	static ViewAction of(String text, String help, Runnable work) {
		ViewAction action = new ViewAction(text, work);
		action.setToolTipText(help);
		return action;
	}

	@Override
	public void run() {
		work.run();
	}
}
