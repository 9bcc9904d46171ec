/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.rampscope.ui.document.DocumentState;
import org.rampscope.ui.document.RampDocuments;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.dialog.OpenDialog;

/** What a view shows while no ramp is open: how to open one, how far reading is, or why it failed. */
final class StatePage {

	private static final int STEPS = 1000;
	private static final int TEXT_WIDTH = 520;

	private final Composite page;
	private final Label title;
	private final Label text;
	private final ProgressBar bar;
	private final Button button;
	private final RampDocuments documents;
	private final boolean complete;

	/**
	 * @param parent where the page goes
	 * @param documents what the buttons act on
	 * @param complete whether more is shown than that no ramp is open
	 */
	StatePage(Composite parent, RampDocuments documents, boolean complete) {
		this.documents = documents;
		this.complete = complete;
		page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(20, 20).spacing(8, 12).applyTo(page);
		title = new Label(page, SWT.CENTER | SWT.WRAP);
		title.setFont(JFaceResources.getBannerFont());
		GridDataFactory.fillDefaults().align(SWT.CENTER, complete ? SWT.END : SWT.CENTER).grab(true, true).applyTo(title);
		text = new Label(page, SWT.CENTER | SWT.WRAP);
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(text);
		bar = new ProgressBar(page, SWT.HORIZONTAL);
		bar.setMaximum(STEPS);
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).hint(TEXT_WIDTH / 2, SWT.DEFAULT).applyTo(bar);
		button = new Button(page, SWT.PUSH);
		button.addListener(SWT.Selection, event -> pressed());
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).grab(true, true).applyTo(button);
	}

	Control control() {
		return page;
	}

	/** @param state anything but an open ramp */
	void show(DocumentState state) {
		switch (state) {
			case DocumentState.Loading loading -> {
				set(NLS.bind(Messages.page_loading, loading.file().getFileName()), loading.task(), Messages.page_cancel);
				bar.setSelection(Double.isNaN(loading.fraction()) ? 0 : (int) (STEPS * loading.fraction()));
			}
			case DocumentState.Failed failed -> set(NLS.bind(Messages.page_failedTitle, failed.file().getFileName()),
					failed.problem() + (failed.remedy().isEmpty() ? "" : "\n\n" + failed.remedy()), Messages.page_openAnother);
			case DocumentState.Empty empty -> set(Messages.page_emptyTitle, Messages.page_emptyHint, Messages.page_open);
			case DocumentState.Open open -> throw new IllegalArgumentException("a ramp is open");
		}
		boolean loading = state instanceof DocumentState.Loading;
		visible(bar, complete && loading);
		visible(text, complete);
		visible(button, complete);
		page.layout();
	}

	private void set(String newTitle, String newText, String newButton) {
		title.setText(complete ? newTitle : Messages.page_noRamp);
		text.setText(newText.equals(newTitle) ? "" : newText);
		button.setText(newButton);
	}

	private static void visible(Control control, boolean visible) {
		control.setVisible(visible);
		((org.eclipse.swt.layout.GridData) control.getLayoutData()).exclude = !visible;
	}

	private void pressed() {
		if (documents.state() instanceof DocumentState.Loading) {
			documents.cancel();
		} else {
			documents.open(new OpenDialog(page.getShell()).files());
		}
	}
}
