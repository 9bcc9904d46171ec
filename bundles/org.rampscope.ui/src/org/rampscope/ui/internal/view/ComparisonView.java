/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.rampscope.core.progress.Progress;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.plot.figure.FigureTheme;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.canvas.UiThread;
import org.rampscope.ui.internal.service.WorkJob;
import org.rampscope.ui.provenance.RunComparison;
import org.rampscope.ui.selection.RampSelection;

/** How the result that is shown differs from another one that is open. */
public final class ComparisonView extends RampView {

	/** The view's id in plugin.xml. */
	public static final String ID = "org.rampscope.ui.view.comparison";

	private Combo other;
	private Label summary;
	private Table table;
	private OpenRamp shownRamp;
	private List<OpenRamp> choices = List.of();
	private RunComparison comparison;

	@Override
	protected Control createContent(Composite parent) {
		Composite content = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 4).applyTo(content);
		new Label(content, SWT.NONE).setText(Messages.compare_with);
		other = new Combo(content, SWT.READ_ONLY);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(other);
		other.addListener(SWT.Selection, event -> compare());
		summary = new Label(content, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(summary);
		table = new Table(content, SWT.FULL_SELECTION);
		table.setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(table);
		for (String title : List.of(Messages.compare_what, Messages.compare_this, Messages.compare_other)) {
			TableColumn column = new TableColumn(table, SWT.NONE);
			column.setText(title);
			column.setWidth(220);
		}
		listen(services().documents().addListener(state -> UiThread.run(content, this::showChoices)));
		return content;
	}

	@Override
	protected void mapChanged(RampMap shown, RampSelection selection) {
		if (shownRamp != ramp()) {
			shownRamp = ramp();
			comparison = null;
			showChoices();
		}
	}

	private void showChoices() {
		List<OpenRamp> now = services().documents().all().stream().filter(ramp -> shownRamp == null
				|| !ramp.file().equals(shownRamp.file()))
				.toList();
		if (!now.equals(choices) || comparison == null) {
			choices = now;
			other.setItems(choices.stream().map(ramp -> ramp.file().getFileName().toString()).toArray(String[]::new));
			if (choices.isEmpty()) {
				comparison = null;
				table.removeAll();
				summary.setText(Messages.compare_none);
			} else {
				other.select(choices.size() - 1);
				compare();
			}
		}
	}

	private void compare() {
		OpenRamp one = shownRamp;
		OpenRamp two = choices.get(other.getSelectionIndex());
		if (one == null) {
			return;
		}
		new WorkJob(Messages.compare_job) {
			@Override
			protected void work(Progress progress) {
				RunComparison found = RunComparison.of(one, two);
				UiThread.run(table, () -> {
					// Meanwhile one of them may have been closed, or others chosen.
					if (one == shownRamp && !choices.isEmpty() && choices.get(other.getSelectionIndex()) == two) {
						show(found);
					}
				});
			}

			@Override
			public boolean belongsTo(Object family) {
				return false;
			}
		}.schedule();
	}

	private void show(RunComparison found) {
		comparison = found;
		table.removeAll();
		for (RunComparison.Row row : found.rows()) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(new String[] { (row.same() ? "= " : "\u2260 ") + row.what(), row.one(), row.other() });
		}
		long differing = found.rows().stream().filter(row -> !row.same()).count();
		summary.setText(differing == 0 ? Messages.compare_same : NLS.bind(Messages.compare_differ, differing, found.rows().size()));
	}

	/** @return what was found; empty before there is anything to compare with */
	Optional<RunComparison> comparison() {
		return Optional.ofNullable(comparison);
	}

	@Override
	protected void selectionChanged(RampMap shown, RampSelection selection) {
		// results are compared as a whole
	}

	@Override
	protected void themeChanged(FigureTheme theme) {
		// widgets follow the platform's style
	}
}
