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
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.validation.DefinitionSet;
import org.rampscope.nexus.validation.Finding;
import org.rampscope.nexus.validation.NexusValidator;
import org.rampscope.nexus.validation.Severity;
import org.rampscope.nexus.validation.ValidationReport;
import org.rampscope.ui.display.RampMap;
import org.rampscope.ui.figure.FigureTheme;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.canvas.UiThread;
import org.rampscope.ui.internal.service.WorkJob;
import org.rampscope.ui.selection.RampSelection;

/** What the validator says of the file of the ramp that is shown; choosing a finding opens its place in the file. */
public final class FindingsView extends RampView {

	/** The view's id in plugin.xml. */
	public static final String ID = "org.rampscope.ui.view.findings";

	private Table table;
	private Label summary;
	private Path checked;
	private long stamp;
	private List<Finding> findings = List.of();

	@Override
	protected Control createContent(Composite parent) {
		Composite content = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(content);
		summary = new Label(content, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).indent(6, 4).applyTo(summary);
		table = new Table(content, SWT.FULL_SELECTION);
		table.setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		column(Messages.findings_severity, 80);
		column(Messages.findings_place, 220);
		column(Messages.findings_found, 240);
		column(Messages.findings_right, 300);
		table.addListener(SWT.Selection, event -> open(table.indexOf((TableItem) event.item)));
		return content;
	}

	private void column(String title, int width) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(title);
		column.setWidth(width);
	}

	@Override
	protected void mapChanged(RampMap shown, RampSelection selection) {
		Path file = shown.ramp().file();
		long now = file.toFile().lastModified();
		if (!file.equals(checked) || now != stamp) {
			checked = file;
			stamp = now;
			check(file);
		}
	}

	private void check(Path file) {
		summary.setText(NLS.bind(Messages.findings_checking, file.getFileName()));
		table.removeAll();
		new WorkJob(NLS.bind(Messages.findings_checking, file.getFileName())) {
			@Override
			protected void work(Progress progress) {
				String text;
				List<Finding> found = List.of();
				try {
					ValidationReport report = new NexusValidator(DefinitionSet.embedded()).validate(file);
					found = report.findings();
					text = NLS.bind(report.passed() ? Messages.findings_passed : Messages.findings_failed,
							new Object[] { String.join(", ", report.definitions()), report.count(Severity.ERROR),
									report.count(Severity.WARNING),
									report.count(Severity.NOTE) });
				} catch (RampScopeException e) {
					// no NeXus file: that is the finding
					text = e.getMessage();
				}
				List<Finding> all = found;
				String said = text;
				UiThread.run(table, () -> {
					if (file.equals(checked)) {
						show(said, all);
					}
				});
			}

			@Override
			public boolean belongsTo(Object family) {
				return false;
			}
		}.schedule();
	}

	private void show(String text, List<Finding> all) {
		summary.setText(text);
		findings = all;
		table.removeAll();
		for (Finding finding : all) {
			new TableItem(table, SWT.NONE).setText(new String[] { finding.severity().name().toLowerCase(java.util.Locale.ROOT),
					finding.filePath(), finding.found(), finding.right() });
		}
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

	@Override
	protected void selectionChanged(RampMap shown, RampSelection selection) {
		// findings are about the file, whatever is selected in the ramp
	}

	@Override
	protected void themeChanged(FigureTheme theme) {
		// widgets follow the platform's style
	}
}
