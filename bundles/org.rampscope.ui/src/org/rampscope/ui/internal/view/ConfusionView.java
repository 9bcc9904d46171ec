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
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.rampscope.learning.inference.LabelAgreement;
import org.rampscope.learning.metrics.ConfusionMatrix;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.plot.figure.FigureTheme;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.model.RampAgreement;
import org.rampscope.ui.selection.RampSelection;

/** Which class the model took for which, on the frames that carry a label. */
public final class ConfusionView extends RampView {

	/** The view's id in plugin.xml. */
	public static final String ID = "org.rampscope.ui.view.confusion";

	private static final int[] WEIGHTS = { 3, 2 };

	private Label summary;
	private Table table;
	private OpenRamp ramp;

	@Override
	protected Control createContent(Composite parent) {
		Composite content = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(4, 4).applyTo(content);
		summary = new Label(content, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(summary);
		table = new Table(content, SWT.FULL_SELECTION | SWT.BORDER);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		ColumnWidths.share(table, WEIGHTS);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		return content;
	}

	@Override
	protected void mapChanged(RampMap shown, RampSelection selection) {
		if (ramp() != ramp) {
			ramp = ramp();
			show(RampAgreement.of(ramp));
		}
	}

	private void show(Optional<LabelAgreement> verdict) {
		table.removeAll();
		for (TableColumn column : table.getColumns()) {
			column.dispose();
		}
		if (verdict.isEmpty()) {
			summary.setText(Messages.verdict_hint);
			summary.getParent().layout();
			return;
		}
		ConfusionMatrix matrix = verdict.get().confusion();
		List<String> classes = verdict.get().classes();
		column(Messages.confusion_truth);
		classes.forEach(name -> column(name).setToolTipText(NLS.bind(Messages.confusion_predicted, name)));
		column(Messages.confusion_recall).setToolTipText(Messages.confusion_recallHelp);
		ColumnWidths.fit(table, WEIGHTS);
		for (int truth = 0; truth < classes.size(); truth++) {
			String[] row = new String[classes.size() + 2];
			row[0] = classes.get(truth);
			for (int predicted = 0; predicted < classes.size(); predicted++) {
				row[predicted + 1] = Long.toString(matrix.counts()[truth][predicted]);
			}
			row[classes.size() + 1] = matrix.support(truth) == 0 ? "" : String.format("%.3f", matrix.recall(truth));
			new TableItem(table, SWT.NONE).setText(row);
		}
		summary.setText(NLS.bind(Messages.confusion_summary, new Object[] { matrix.total(), String.format("%.3f", matrix.accuracy()),
				String.format("%.3f", matrix.kappa()), String.format("%.3f", matrix.matthews()) }));
		summary.getParent().layout();
	}

	private TableColumn column(String title) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(title);
		return column;
	}

	/** @return what is written above the table */
	String summary() {
		return summary.getText();
	}

	@Override
	protected void selectionChanged(RampMap shown, RampSelection selection) {
		// the matrix is about the whole ramp
	}

	@Override
	protected void themeChanged(FigureTheme theme) {
		// widgets follow the platform's style
	}
}
