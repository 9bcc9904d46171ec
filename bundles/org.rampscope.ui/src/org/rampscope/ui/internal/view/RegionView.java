/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.util.Optional;

import org.rampscope.plot.ramp.RampMap;
import org.rampscope.plot.ramp.RampPlots;
import org.rampscope.plot.figure.LinePlot;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.selection.RampSelection;

/** The intensity of the marked region along the ramp. */
public final class RegionView extends LineView {

	/** The view's id in plugin.xml. */
	public static final String ID = "org.rampscope.ui.view.region";

	@Override
	protected String hint() {
		return Messages.region_hint;
	}

	@Override
	protected Optional<LinePlot> plot(RampPlots plots, RampSelection selection) {
		return selection.region().map(region -> plots.region(region.from(), region.to(), selection.frame()));
	}

	@Override
	protected void clicked(RampMap shown, double position) {
		int frame = shown.frames().edges().cellAt(position);
		if (frame >= 0) {
			services().selection().update(old -> old.withFrame(frame));
		}
	}
}
