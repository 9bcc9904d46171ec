/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.rampscope.powder.phase.Phase;
import org.rampscope.powder.phase.Reflection;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.plot.ramp.RampPlots;
import org.rampscope.plot.figure.LinePlot;
import org.rampscope.plot.figure.TickRow;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.canvas.UiThread;
import org.rampscope.ui.phase.LinePressure;
import org.rampscope.ui.phase.PhaseSet;
import org.rampscope.ui.phase.PhaseTicks;
import org.rampscope.ui.phase.ShownPhase;
import org.rampscope.ui.phase.SolvedPressure;
import org.rampscope.ui.selection.RampSelection;

/**
 * The pattern of the frame under the cursor, with the lines of the phases at its pressure. Moving a line asks for the pressure at which the
 * phase has it there.
 */
public final class PatternView extends LineView {

	/** The view's id in plugin.xml. */
	public static final String ID = "org.rampscope.ui.view.pattern";

	@Override
	protected Control createContent(Composite parent) {
		Control content = super.createContent(parent);
		chart().setTickDrag(this::tickMoved);
		listen(services().phases().addListener(phases -> UiThread.run(content, this::refresh)));
		return content;
	}

	@Override
	protected String hint() {
		return Messages.page_noRamp;
	}

	@Override
	protected Optional<LinePlot> plot(RampPlots plots, RampSelection selection) {
		return map().map(shown -> plots.pattern(selection.frame(), selection.radial())
				.withTicks(PhaseTicks.of(services().phases().phases(), shown, Math.clamp(selection.frame(), 0, ramp().scan().size() - 1))));
	}

	@Override
	protected void clicked(RampMap shown, double position) {
		double own = shown.radial().toOwn(position);
		if (Double.isFinite(own)) {
			services().selection().update(old -> old.withRadial(own));
		}
	}

	private void tickMoved(int row, int tick, double position) {
		Optional<RampMap> map = map();
		if (map.isEmpty()) {
			return;
		}
		List<TickRow> rows = chart().shown().tickRows();
		List<ShownPhase> visible = services().phases().phases().phases().stream().filter(ShownPhase::visible).toList();
		if (row >= rows.size() || tick >= rows.get(row).ticks().size() || visible.size() != rows.size()) {
			return;
		}
		Phase phase = visible.get(row).phase();
		String label = rows.get(row).ticks().get(tick).label();
		Reflection line = phase.reflections().stream().filter(reflection -> reflection.label().equals(label)).findFirst().orElseThrow();
		int frame = services().selection().selection().frame();
		LinePressure.of(phase, line, map.get().radial().shown().unit(), position, map.get().radial().wavelengthAngstrom())
				.ifPresent(pressure -> services().phases().update((PhaseSet old) -> old
						.withSolved(Optional.of(new SolvedPressure(frame, phase.name(), label, pressure)))));
	}
}
