/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.util.List;
import java.util.Optional;

import org.rampscope.plot.FrameRange;
import org.rampscope.plot.figure.LinePlot;
import org.rampscope.plot.ramp.ClassMeans;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.plot.ramp.RampPlots;
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
		List<FrameRange> compared = selection.compared();
		return compared.isEmpty() ? Optional.empty() : Optional.of(plots.waterfall(compared, ramp().classMeans().map(ClassMeans::track), selection.radial()));
	}

	@Override
	protected void clicked(RampMap shown, double position) {
		double own = shown.radial().toOwn(position);
		if (Double.isFinite(own)) {
			services().selection().update(old -> old.withRadial(own));
		}
	}
}
