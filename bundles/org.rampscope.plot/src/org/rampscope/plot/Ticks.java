/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Marks at round numbers: 1, 2 or 5 times a power of ten apart. */
public final class Ticks {

	private Ticks() {
	}

	/**
	 * @param shown the part of the axis that is shown
	 * @param most at most so many marks, at least 2
	 * @return marks in rising order, all inside
	 */
	public static List<Tick> linear(Interval shown, int most) {
		return atMultiples(shown, step(shown.length(), Math.max(2, most)));
	}

	/** The same at whole numbers only, as for frames. */
	public static List<Tick> whole(Interval shown, int most) {
		return atMultiples(shown, Math.max(1, step(shown.length(), Math.max(2, most))));
	}

	/**
	 * Marks of an intensity scale.
	 *
	 * @param mapping which intensity is where
	 * @param most at most so many marks
	 * @return marks whose positions are brightnesses of 0 … 1
	 */
	public static List<Tick> intensity(IntensityMapping mapping, int most) {
		List<Tick> ticks = new ArrayList<>();
		if (mapping.scale() == IntensityScale.LOGARITHM && mapping.high() / mapping.low() >= 10) {
			int from = (int) Math.ceil(Math.log10(mapping.low()) - 1e-9);
			int to = (int) Math.floor(Math.log10(mapping.high()) + 1e-9);
			int step = Math.max(1, (int) Math.ceil((to - from + 1.0) / Math.max(2, most)));
			for (int power = from; power <= to; power += step) {
				double value = Math.pow(10, power);
				ticks.add(new Tick(mapping.brightness(value), label(value, value)));
			}
			return ticks;
		}
		for (Tick tick : linear(new Interval(mapping.low(), mapping.high()), most)) {
			ticks.add(new Tick(mapping.brightness(tick.position()), tick.label()));
		}
		return ticks;
	}

	/**
	 * @param value a number
	 * @param resolution the smallest difference that matters, positive
	 * @return the number with as many decimals as that needs; with a power of ten where it is very large or very small
	 */
	public static String label(double value, double resolution) {
		double size = Math.max(Math.abs(value), resolution);
		if (size >= 1e6 || size < 1e-4) {
			int decimals = Math.clamp((long) (Math.floor(Math.log10(size)) - Math.floor(Math.log10(resolution) + 1e-9)), 0, 6);
			return value == 0 ? "0" : String.format(Locale.ROOT, "%." + decimals + "e", value).replace("e+0", "e").replace("e+",
					"e").replace("e-0", "e-");
		}
		int decimals = Math.clamp((long) -Math.floor(Math.log10(resolution) + 1e-9), 0, 9);
		String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
		return text.startsWith("-") && text.chars().noneMatch(c -> c >= '1' && c <= '9') ? text.substring(1) : text;
	}

	private static List<Tick> atMultiples(Interval shown, double step) {
		List<Tick> ticks = new ArrayList<>();
		long from = (long) Math.ceil(shown.low() / step - 1e-9);
		long to = (long) Math.floor(shown.high() / step + 1e-9);
		for (long i = from; i <= to; i++) {
			ticks.add(new Tick(i * step, label(i * step, step)));
		}
		return ticks;
	}

	private static double step(double length, int most) {
		double rough = length / most;
		double power = Math.pow(10, Math.floor(Math.log10(rough)));
		for (double factor : new double[] { 1, 2, 5 }) {
			if (length / (factor * power) <= most) {
				return factor * power;
			}
		}
		return 10 * power;
	}
}
