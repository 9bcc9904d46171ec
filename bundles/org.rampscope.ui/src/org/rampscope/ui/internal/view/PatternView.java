/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.rampscope.ui.display.RampMap;
import org.rampscope.ui.internal.canvas.PatternChart;
import org.rampscope.ui.selection.RampSelection;

/** The pattern of the frame under the cursor. */
public final class PatternView extends RampView {

	/** The view's id in plugin.xml. */
	public static final String ID = "org.rampscope.ui.view.pattern";

	private PatternChart chart;
	private RampMap map;

	@Override
	protected Control createContent(Composite parent) {
		chart = new PatternChart(parent, this::clicked);
		return chart.control();
	}

	private void clicked(double shown) {
		double own = map.radial().toOwn(shown);
		if (Double.isFinite(own)) {
			services().selection().update(old -> old.withRadial(own));
		}
	}

	@Override
	protected void mapChanged(RampMap shown, RampSelection selection) {
		map = shown;
		chart.show(shown, selection);
	}

	@Override
	protected void selectionChanged(RampMap shown, RampSelection selection) {
		chart.show(shown, selection);
	}

	/** @return the chart */
	public PatternChart chart() {
		return chart;
	}
}
