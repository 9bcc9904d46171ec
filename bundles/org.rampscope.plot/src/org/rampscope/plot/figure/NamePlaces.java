/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Places names beside the ends of curves so that none lies on another. */
public final class NamePlaces {

	/**
	 * A name at its place.
	 *
	 * @param curve what it names
	 * @param y the vertical middle of the text
	 */
	public record Place(Curve curve, double y) {
	}

	private NamePlaces() {
	}

	/** @return the largest drawn value of a curve from a position on; the last known one where none lies there */
	static double highest(Curve curve, double from) {
		return IntStream.range(0, curve.x().length).filter(i -> curve.x()[i] >= from && Double.isFinite(curve.y()[i]))
				.mapToDouble(curve::drawn).max().orElseGet(() -> last(curve));
	}

	/** @return where the last known value of a curve is drawn; NaN where none is known */
	static double last(Curve curve) {
		return IntStream.range(0, curve.x().length).map(i -> curve.x().length - 1 - i).filter(i -> Double.isFinite(curve.y()[i]))
				.mapToDouble(curve::drawn).findFirst().orElse(Double.NaN);
	}

	/**
	 * @param wanted where the names would lie best; names without text are left out
	 * @param height height of a line of text
	 * @param highest no name's middle lies above this row
	 * @return the names from the bottom, each at or above where it would lie best, or below that where there is no room
	 */
	public static List<Place> apart(List<Place> wanted, double height, double highest) {
		List<Place> places = new ArrayList<>();
		double free = Double.POSITIVE_INFINITY;
		for (Place place : wanted.stream().filter(each ->
				!each.curve().name().isEmpty()).sorted(Comparator.comparingDouble(Place::y).reversed())
				.toList()) {
			double y = Math.min(place.y(), free);
			places.add(new Place(place.curve(), y));
			free = y - height;
		}
		double least = highest;
		for (int i = places.size() - 1; i >= 0; i--) {
			Place place = places.get(i);
			places.set(i, new Place(place.curve(), Math.max(place.y(), least)));
			least = places.get(i).y() + height;
		}
		return places;
	}
}
