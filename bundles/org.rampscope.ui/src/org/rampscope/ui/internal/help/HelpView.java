/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.help;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.List;
import org.eclipse.ui.part.ViewPart;

/** The pages of help, a list at the left and the page at the right. */
public final class HelpView extends ViewPart {

	/** The view's id in plugin.xml. */
	public static final String ID = "org.rampscope.ui.view.help";

	private static final int MARGIN = 12;

	private List pages;
	private StyledText text;

	@Override
	public void createPartControl(Composite parent) {
		SashForm across = new SashForm(parent, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(across);
		pages = new List(across, SWT.SINGLE | SWT.V_SCROLL);
		HelpPage.all().forEach(page -> pages.add(page.title()));
		text = new StyledText(across, SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
		text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
		across.setWeights(34, 66);
		pages.addListener(SWT.Selection, event -> show(HelpPage.all().get(pages.getSelectionIndex())));
		show(HelpPage.all().getFirst());
	}

	/** Shows a page. */
	public void show(HelpPage page) {
		pages.select(HelpPage.all().indexOf(page));
		MarkdownText.show(page.markdown() + (page.equals(HelpPage.KEYS) ? "\n" + KeyList.markdown() : ""), text);
		text.setTopIndex(0);
	}

	/** @return what is shown */
	public String text() {
		return text.getText();
	}

	@Override
	public void setFocus() {
		text.setFocus();
	}
}
