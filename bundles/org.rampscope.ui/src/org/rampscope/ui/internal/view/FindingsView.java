/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PartInitException;
import org.rampscope.nexus.validation.DefinitionSet;
import org.rampscope.nexus.validation.Finding;
import org.rampscope.nexus.validation.NexusValidator;
import org.rampscope.nexus.validation.Severity;
import org.rampscope.nexus.validation.ValidationReport;
import org.rampscope.ui.internal.Messages;

/** What the validator says of the file of the ramp that is shown; choosing a finding opens its place in the file. */
public final class FindingsView extends RampFileView<ValidationReport> {

	/** The view's id in plugin.xml. */
	public static final String ID = "org.rampscope.ui.view.findings";

	private Table table;
	private Label summary;
	private List<Finding> findings = List.of();

	@Override
	protected Control createWidgets(Composite parent) {
		Composite content = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(content);
		summary = new Label(content, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).indent(6, 4).applyTo(summary);
		table = new Table(content, SWT.FULL_SELECTION);
		table.setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		for (String title : List.of(Messages.findings_severity, Messages.findings_place, Messages.findings_found, Messages.findings_right)) {
			new TableColumn(table, SWT.NONE).setText(title);
		}
		ColumnWidths.share(table, 2, 7, 7, 5);
		table.addListener(SWT.Selection, event -> open(table.indexOf((TableItem) event.item)));
		return content;
	}

	@Override
	protected String task() {
		return Messages.findings_checking;
	}

	@Override
	protected ValidationReport look(Path file) {
		return new NexusValidator(DefinitionSet.embedded()).validate(file);
	}

	@Override
	protected void begins(String task) {
		say(task, List.of());
	}

	@Override
	protected void explain(String problem) {
		// no NeXus file: that is the finding
		say(problem, List.of());
	}

	@Override
	protected void show(ValidationReport report) {
		say(NLS.bind(report.passed() ? Messages.findings_passed : Messages.findings_failed,
				new Object[] { String.join(", ", report.definitions()), report.count(Severity.ERROR), report.count(Severity.WARNING),
						report.count(Severity.NOTE) }),
				report.findings());
	}

	private void say(String text, List<Finding> all) {
		summary.setText(text);
		findings = all;
		table.removeAll();
		for (Finding finding : all) {
			new TableItem(table, SWT.NONE).setText(new String[] { severity(finding.severity()), finding.filePath(), finding.found(),
					finding.right() });
		}
	}

	private static String severity(Severity severity) {
		return switch (severity) {
			case ERROR -> Messages.findings_error;
			case WARNING -> Messages.findings_warning;
			case NOTE -> Messages.findings_note;
		};
	}

	private void open(int index) {
		try {
			((NexusTreeView) getSite().getPage().showView(NexusTreeView.ID, null, org.eclipse.ui.IWorkbenchPage.VIEW_VISIBLE))
					.reveal(findings.get(index).filePath());
		} catch (PartInitException e) {
			org.eclipse.jface.dialogs.ErrorDialog.openError(getSite().getShell(), getPartName(), null, e.getStatus());
		}
	}

	/** @return the table, for tests */
	Table table() {
		return table;
	}

	/** @return the line above the table */
	String summary() {
		return summary.getText();
	}
}
