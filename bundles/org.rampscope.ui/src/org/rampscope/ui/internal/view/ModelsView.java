/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.rampscope.learning.model.ModelCard;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.plot.figure.FigureTheme;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.canvas.UiThread;
import org.rampscope.ui.model.ModelState;
import org.rampscope.ui.model.OpenModel;
import org.rampscope.ui.selection.RampSelection;

/** The open models side by side; a double click uses one. */
public final class ModelsView extends RampView {

	/** The view's id in plugin.xml. */
	public static final String ID = "org.rampscope.ui.view.models";

	private HintPages pages;
	private Table table;

	@Override
	protected Control createContent(Composite parent) {
		pages = new HintPages(parent);
		table = new Table(pages.control(), SWT.FULL_SELECTION);
		table.setHeaderVisible(true);
		for (String title : List.of(Messages.models_name, Messages.training_network, Messages.models_epochs, Messages.models_data,
				Messages.models_trainingAccuracy, Messages.models_validationAccuracy, Messages.models_kappa, Messages.models_temperature)) {
			TableColumn column = new TableColumn(table, SWT.NONE);
			column.setText(title);
		}
		ColumnWidths.share(table, 11, 10);
		table.addListener(SWT.DefaultSelection, event -> {
			services().models().choose(services().models().state().models().get(table.getSelectionIndex()));
			services().documents().ramp().ifPresent(services().models()::classify);
		});
		listen(services().models().addListener(state -> UiThread.run(table, this::show)));
		show();
		return pages.control();
	}

	private void show() {
		ModelState state = services().models().state();
		if (state.models().isEmpty()) {
			pages.hint(Messages.models_none);
			return;
		}
		pages.show(table);
		table.removeAll();
		for (OpenModel model : state.models()) {
			ModelCard card = model.model().card();
			boolean chosen = state.chosen().filter(each -> each == model).isPresent();
			new TableItem(table, SWT.NONE).setText(new String[] { (chosen ? "\u25cf " : "") + model.name(), card.name(),
					Integer.toString(card.training().epochs()), String.join(", ", card.training().sources().stream().map(s ->
							s.id()).toList()),
					metric(card.metrics(), "training_accuracy"), metric(card.metrics(), "validation_accuracy"),
					metric(card.metrics(), "validation_kappa"), String.format("%.2f", card.temperature()) });
		}
	}

	private static String metric(Map<String, Double> metrics, String name) {
		return metrics.containsKey(name) ? String.format("%.3f", metrics.get(name)) : "\u2013";
	}

	@Override
	protected void mapChanged(RampMap shown, RampSelection selection) {
		show();
	}

	@Override
	protected void selectionChanged(RampMap shown, RampSelection selection) {
		// models do not depend on the cursor
	}

	@Override
	protected void themeChanged(FigureTheme theme) {
		// widgets follow the platform's style
	}

	/** @return the table, for tests */
	Table table() {
		return table;
	}
}
