/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.util.Optional;

import org.rampscope.ui.display.RampMap;
import org.rampscope.ui.display.RampPlots;
import org.rampscope.ui.figure.LinePlot;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.selection.RampSelection;

/** The patterns of the pinned frames, one above the other. */
public final class WaterfallView extends LineView {

	/** The view's id in plugin.xml. */
	public static final String ID = "org.rampscope.ui.view.waterfall";

	@Override
	protected String hint() {
		return Messages.waterfall_hint;
	}

	@Override
	protected Optional<LinePlot> plot(RampPlots plots, RampSelection selection) {
		return selection.pinned().isEmpty() && selection.averaged().isEmpty() ? Optional.empty() : Optional.of(plots.waterfall(selection));
	}

	@Override
	protected void clicked(RampMap shown, double position) {
		double own = shown.radial().toOwn(position);
		if (Double.isFinite(own)) {
			services().selection().update(old -> old.withRadial(own));
		}
	}
}
