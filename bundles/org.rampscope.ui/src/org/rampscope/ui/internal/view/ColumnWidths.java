/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.util.Arrays;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/** Columns that share the width of their table, and are never narrower than their titles. */
final class ColumnWidths {

	/** What the platform puts around a title. */
	private static final int PADDING = 18;

	private ColumnWidths() {
	}

	/**
	 * @param table a table whose columns may be changed later
	 * @param weights shares of the width, in order; columns beyond them have the last one's
	 */
	static void share(Table table, int... weights) {
		table.addListener(SWT.Resize, event -> fit(table, weights));
	}

	/** Does it now, such as after columns were changed. */
	static void fit(Table table, int... weights) {
		int width = table.getClientArea().width;
		int count = table.getColumnCount();
		if (width <= 0 || count == 0) {
			return;
		}
		int[] shares = new int[count];
		for (int i = 0; i < count; i++) {
			shares[i] = weights[Math.min(i, weights.length - 1)];
		}
		int sum = Arrays.stream(shares).sum();
		GC gc = new GC(table);
		gc.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		for (int i = 0; i < count; i++) {
			TableColumn column = table.getColumn(i);
			column.setWidth(Math.max(width * shares[i] / sum, gc.textExtent(column.getText()).x + PADDING));
		}
		gc.dispose();
	}
}
