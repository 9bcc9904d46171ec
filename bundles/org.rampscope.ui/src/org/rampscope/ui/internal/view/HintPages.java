/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Shows something, or a line that says how to get something to show. */
final class HintPages {

	private final Composite control;
	private final StackLayout pages = new StackLayout();
	private final Composite hintPage;
	private final Label hint;

	/** Shows the hint first. What else is shown is a child of {@link #control()}. */
	HintPages(Composite parent) {
		control = new Composite(parent, SWT.NONE);
		control.setLayout(pages);
		hintPage = new Composite(control, SWT.NONE);
		hintPage.setLayout(new GridLayout());
		hint = new Label(hintPage, SWT.WRAP | SWT.CENTER);
		hint.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, true));
		pages.topControl = hintPage;
	}

	Composite control() {
		return control;
	}

	void show(Control page) {
		turnTo(page);
	}

	void hint(String text) {
		hint.setText(text);
		hintPage.layout();
		turnTo(hintPage);
	}

	boolean isShown(Control page) {
		return pages.topControl == page;
	}

	private void turnTo(Control page) {
		if (pages.topControl != page) {
			pages.topControl = page;
			control.layout();
		}
	}
}
