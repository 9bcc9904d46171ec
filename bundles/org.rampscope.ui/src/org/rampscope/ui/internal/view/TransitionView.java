/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.util.Optional;

import org.rampscope.plot.figure.LinePlot;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.plot.ramp.RampPlots;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.selection.RampSelection;

/** What changed over the marked frames: before, after, difference. A double click on a transition of the map marks its frames. */
public final class TransitionView extends LineView {

	/** The view's id in plugin.xml. */
	public static final String ID = "org.rampscope.ui.view.transition";

	@Override
	protected String hint() {
		return Messages.beforeAfter_hint;
	}

	@Override
	protected Optional<LinePlot> plot(RampPlots plots, RampSelection selection) {
		return map().flatMap(shown -> selection.frames().filter(range -> range.last() < shown.ramp().scan().size())
				.map(range -> new RampPlots(shown, theme()).change(range)));
	}

	@Override
	protected void clicked(RampMap shown, double position) {
		double own = shown.radial().toOwn(position);
		if (Double.isFinite(own)) {
			services().selection().update(old -> old.withRadial(own));
		}
	}
}
