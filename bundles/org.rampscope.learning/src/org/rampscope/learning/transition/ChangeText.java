/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.transition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.rampscope.core.units.RadialUnit;
import org.rampscope.learning.transition.ChangeAnalysis.Found;
import org.rampscope.learning.transition.LineComparison.Fate;
import org.rampscope.learning.transition.LineComparison.Line;

/** Says in a line what changed, why that is believed, and why not something else. */
final class ChangeText {

	private static final int MOST_PLACES = 4;

	private final LineRamp ramp;
	private final RadialUnit unit;

	ChangeText(LineRamp ramp, RadialUnit unit) {
		this.ramp = ramp;
		this.unit = unit;
	}

	String of(Found f) {
		LineComparison c = f.change().comparison();
		List<Line> born = fate(c, Fate.BORN);
		List<Line> died = fate(c, Fate.DIED);
		String stay = String.format(Locale.ROOT, "%.0f %% of the old intensity stays", 100 * c.kept());
		return switch (f.cause()) {
		case STRUCTURE -> structure(c, born, died, stay);
		case FOREIGN_LINES -> lines(f.leaves() ? died : born, f) + (f.what().isEmpty() ? "" : ", fit " + f.what()) + ": not the sample; not a structural change: " + stay;
		case SPOT -> lines(f.leaves() ? died : born, f) + (f.what().isEmpty() ? "" : ", fits " + f.what()) + ": one reflection, as of a single crystal; " + stay;
		case DETECTOR_AREA -> "lines of one range of angles lose intensity, the others stay: detector area or shadow";
		case BEAM -> "all lines change by one factor: beam intensity";
		case TEXTURE -> c.scaled() + c.died() > 0 ? "heights of lines change, none comes: texture, grains or a change too small for these lines to be resolved"
				: "heights of lines change";
		default -> f.cause().title();
		};
	}

	private String structure(LineComparison c, List<Line> born, List<Line> died, String stay) {
		List<String> parts = new ArrayList<>();
		if (!died.isEmpty()) {
			parts.add(count(died.size()) + (died.size() == 1 ? " goes" : " go"));
		}
		if (!born.isEmpty()) {
			parts.add(count(born.size()) + (born.size() == 1 ? " comes" : " come") + places(born, Line::after));
		}
		long falls = c.lines().stream().filter(l -> l.fate() == Fate.SCALED && l.after() < l.before()).count();
		if (falls > 0) {
			parts.add(count((int) falls) + (falls == 1 ? " falls" : " fall"));
		}
		if (c.widened() > 0) {
			parts.add("lines widen or split");
		}
		return (parts.isEmpty() ? "patterns mix" : String.join(", ", parts)) + " together: structural change; not other matter alone: only " + stay;
	}

	private String lines(List<Line> lines, Found f) {
		return (lines.size() == 1 ? "line" : lines.size() + " lines") + places(lines, l -> Math.max(l.before(), l.after())) + (f.leaves() ? " gone" : " new");
	}

	private static String count(int n) {
		return n == 1 ? "1 line" : n + " lines";
	}

	private String places(List<Line> lines, java.util.function.ToDoubleFunction<Line> height) {
		List<String> places = lines.stream().sorted(Comparator.comparingDouble(height).reversed()).limit(MOST_PLACES)
				.map(l -> String.format(Locale.ROOT, "%.2f", LogarithmicPatterns.value(unit, ramp.position(0, l.bin()) - ramp.shift()[0] + l.shift()))).toList();
		return places.isEmpty() ? "" : " at " + String.join(", ", places) + (lines.size() > MOST_PLACES ? ", …" : "") + (unit.isAngle() ? "°" : " " + unit.label().replaceAll(".*\\((.*)\\).*", "$1"));
	}

	private static List<Line> fate(LineComparison c, Fate fate) {
		return c.lines().stream().filter(l -> l.fate() == fate).toList();
	}
}
