/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.internal.data;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import javax.measure.Unit;

import org.eclipse.january.DatasetException;
import org.eclipse.january.MetadataException;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DatasetUtils;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.dataset.ILazyDataset;
import org.eclipse.january.metadata.AxesMetadata;
import org.eclipse.january.metadata.MetadataFactory;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.error.GeometryException;
import org.rampscope.core.units.RadialUnit;

/** The radial axis of a pattern as axes metadata: named as DAWN's integrations name it, with its unit. */
final class RadialAxes {

	/** Relative: units that differ by less are written differently and the same. */
	private static final double SAME = 1e-9;

	private RadialAxes() {
		// functions
	}

	/** @return metadata of rank 1 with the axis */
	static AxesMetadata metadata(RadialAxis axis) {
		try {
			AxesMetadata metadata = MetadataFactory.createMetadata(AxesMetadata.class, 1);
			DoubleDataset centres = DatasetFactory.createFromObject(DoubleDataset.class, axis.centres().getData().clone());
			centres.setName(DawnUnits.axisName(axis.unit()));
			DawnUnits.attach(centres, axis.unit().nexusUnit());
			metadata.setAxis(0, centres);
			return metadata;
		} catch (MetadataException e) {
			throw new IllegalStateException("January cannot make axes metadata", e);
		}
	}

	/**
	 * @param axis the axis of a pattern; null for none
	 * @return it as one of ours
	 * @throws GeometryException where there is none, or it does not say what it counts
	 */
	static RadialAxis read(ILazyDataset axis) {
		if (axis == null) {
			throw new GeometryException("the pattern has no radial axis",
					"Put an integration in front of this operation, or choose the axis when the data are loaded");
		}
		double[] values;
		try {
			values = DatasetUtils.cast(DoubleDataset.class, DatasetUtils.sliceAndConvertLazyDataset(axis).clone().flatten()).getData();
		} catch (DatasetException e) {
			throw new GeometryException("the radial axis " + axis.getName() + " cannot be read (" + e.getMessage() + ")", "Check the file");
		}
		RadialUnit quantity = quantity(axis);
		Optional<Unit<?>> unit = DawnUnits.of(axis);
		if (unit.isEmpty()) {
			// DAWN leaves out what it cannot write or read, such as the letter of the ångström: these are the units of its integrations.
			return RadialAxis.of(quantity, values);
		}
		for (RadialUnit exact : units(quantity)) {
			OptionalDouble factor = DawnUnits.factor(unit.get(), exact.nexusUnit());
			if (factor.isPresent() && Math.abs(factor.getAsDouble() - 1) < SAME) {
				return RadialAxis.of(exact, values);
			}
		}
		double factor = DawnUnits.factor(unit.get(), quantity.nexusUnit()).orElseThrow(() -> new GeometryException("the axis '" + axis.getName()
				+ "' of the pattern is in " + unit.get() + ", which is no unit of it", "Convert the axis (Convert Axis Type), or correct its unit"));
		return RadialAxis.of(quantity, Arrays.stream(values).map(v -> v * factor).toArray());
	}

	/** @return units that are kept as they are, without rounding */
	private static List<RadialUnit> units(RadialUnit quantity) {
		return switch (quantity) {
		case TWO_THETA_DEG, TWO_THETA_RAD -> List.of(RadialUnit.TWO_THETA_DEG, RadialUnit.TWO_THETA_RAD);
		case Q_PER_ANGSTROM, Q_PER_NM -> List.of(RadialUnit.Q_PER_ANGSTROM, RadialUnit.Q_PER_NM);
		case D_ANGSTROM -> List.of(RadialUnit.D_ANGSTROM);
		case RADIUS_MM -> List.of(RadialUnit.RADIUS_MM);
		};
	}

	/** What an axis counts follows from its name: DAWN's pixel integration says 2-theta, its older one and the axis conversion 2theta. */
	private static RadialUnit quantity(ILazyDataset axis) {
		String full = axis.getName() == null ? "" : axis.getName();
		// Axes from files carry their path as name, slices what was taken.
		String name = full.substring(full.lastIndexOf('/') + 1).replaceFirst("\\[.*", "").strip().toLowerCase(Locale.ROOT);
		if (name.matches("(2[-_ ]?th|two[-_ ]?theta|tth).*")) {
			return RadialUnit.TWO_THETA_DEG;
		}
		if (name.matches("q([_ ].*)?")) {
			return RadialUnit.Q_PER_ANGSTROM;
		}
		if (name.matches("d([-_ ]spacing.*)?")) {
			return RadialUnit.D_ANGSTROM;
		}
		boolean length = DawnUnits.of(axis).filter(u -> DawnUnits.factor(u, "mm").isPresent()).isPresent();
		if (name.matches("radius.*|r|r_mm") && length) {
			return RadialUnit.RADIUS_MM;
		}
		throw new GeometryException("the axis '" + full + "' of the pattern" + DawnUnits.of(axis).map(u -> ", in " + u + ",").orElse("")
				+ " is no radial axis that is known here", "Integrate over q, 2theta or d-spacing, or convert the axis (Convert Axis Type)");
	}
}
