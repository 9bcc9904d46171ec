/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.rampscope.ui.display.BeforeAfter;
import org.rampscope.ui.display.RampMap;
import org.rampscope.ui.display.RampPlots;
import org.rampscope.ui.document.ClassTrack;
import org.rampscope.ui.figure.LinePlot;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.selection.FrameRange;
import org.rampscope.ui.selection.RampSelection;

/** Why the class changed: the patterns on both sides of the change nearest to the cursor, and their difference. */
public final class ClassChangeView extends LineView {

	/** The view's id in plugin.xml. */
	public static final String ID = "org.rampscope.ui.view.classChange";

	@Override
	protected String hint() {
		return Messages.change_hint;
	}

	@Override
	protected Optional<LinePlot> plot(RampPlots plots, RampSelection selection) {
		return map().flatMap(shown -> nearestChange(shown, selection.frame())
				.map(frame -> new BeforeAfter(shown, theme()).plot(new FrameRange(Math.max(0, frame - 1), frame))));
	}

	/** @return the first frame of the class that begins nearest to a frame, by the last source that knows classes */
	static Optional<Integer> nearestChange(RampMap shown, int frame) {
		List<ClassTrack> tracks = shown.ramp().tracks().stream().filter(ClassTrack::saysAnything).toList();
		if (tracks.isEmpty()) {
			return Optional.empty();
		}
		int[] codes = tracks.getLast().codes();
		int[] changes = IntStream.range(1, codes.length).filter(i -> codes[i] >= 0 && codes[i - 1] >= 0 && codes[i] != codes[i - 1])
				.toArray();
		return Arrays.stream(changes).boxed().min((a, b) -> Integer.compare(Math.abs(a - frame), Math.abs(b - frame)));
	}

	@Override
	protected void clicked(RampMap shown, double position) {
		double own = shown.radial().toOwn(position);
		if (Double.isFinite(own)) {
			services().selection().update(old -> old.withRadial(own));
		}
	}
}
