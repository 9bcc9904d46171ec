/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.internal.data;

import java.util.Optional;
import java.util.OptionalDouble;

import javax.measure.IncommensurableException;
import javax.measure.UnconvertibleException;
import javax.measure.Unit;

import org.eclipse.january.MetadataException;
import org.eclipse.january.dataset.ILazyDataset;
import org.eclipse.january.metadata.MetadataFactory;
import org.eclipse.january.metadata.UnitMetadata;
import org.rampscope.core.units.RadialUnit;

import si.uom.NonSI;
import si.uom.SI;
import tec.units.indriya.unit.MetricPrefix;

/** Units as NeXus writes them, as January's unit metadata: DAWN writes units into files from there and from nowhere else. */
public final class DawnUnits {

	private DawnUnits() {
		// functions
	}

	/**
	 * Attaches a unit to a dataset. A unit that is not known here is left out.
	 *
	 * @param dataset where to
	 * @param nexusUnit the unit as NeXus writes it; empty for none
	 */
	public static void attach(ILazyDataset dataset, String nexusUnit) {
		unit(nexusUnit).ifPresent(unit -> {
			try {
				dataset.setMetadata(MetadataFactory.createMetadata(UnitMetadata.class, unit));
			} catch (MetadataException e) {
				throw new IllegalStateException("January cannot make unit metadata", e);
			}
		});
	}

	private static Optional<Unit<?>> unit(String nexusUnit) {
		return Optional.ofNullable(switch (nexusUnit) {
		case "deg" -> NonSI.DEGREE_ANGLE;
		case "rad" -> SI.RADIAN;
		case "angstrom" -> NonSI.ANGSTROM;
		case "1/angstrom" -> NonSI.ANGSTROM.inverse();
		case "nm" -> MetricPrefix.NANO(SI.METRE);
		case "1/nm" -> MetricPrefix.NANO(SI.METRE).inverse();
		case "m" -> SI.METRE;
		case "mm" -> MetricPrefix.MILLI(SI.METRE);
		case "um" -> MetricPrefix.MICRO(SI.METRE);
		case "GPa" -> MetricPrefix.GIGA(SI.PASCAL);
		case "K" -> SI.KELVIN;
		case "s" -> SI.SECOND;
		case "keV" -> MetricPrefix.KILO(NonSI.ELECTRON_VOLT);
		case "eV" -> NonSI.ELECTRON_VOLT;
		default -> null;
		});
	}

	/**
	 * @param dataset a dataset
	 * @return its unit; empty where it has none
	 */
	static Optional<Unit<?>> of(ILazyDataset dataset) {
		UnitMetadata metadata = dataset.getFirstMetadata(UnitMetadata.class);
		return Optional.ofNullable(metadata).map(UnitMetadata::getUnit);
	}

	/**
	 * @param from a unit
	 * @param nexusUnit another as NeXus writes it
	 * @return how much of the other one of the first is; empty where they are units of different quantities
	 */
	static OptionalDouble factor(Unit<?> from, String nexusUnit) {
		try {
			return OptionalDouble.of(from.getConverterToAny(unit(nexusUnit).orElseThrow()).convert(1.0));
		} catch (IncommensurableException | UnconvertibleException e) {
			return OptionalDouble.empty();
		}
	}

	/** @return the axis name DAWN's own operations give to a quantity */
	public static String axisName(RadialUnit unit) {
		return switch (unit) {
		case Q_PER_ANGSTROM, Q_PER_NM -> "q";
		case TWO_THETA_DEG, TWO_THETA_RAD -> "2theta";
		case D_ANGSTROM -> "d-spacing";
		case RADIUS_MM -> "radius";
		};
	}
}
