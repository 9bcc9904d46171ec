/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.internal.data;

import java.util.Locale;

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

	private static final double PER_METRE_IN_PER_ANGSTROM = 1e-10;

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
		// Axes from files carry their path as name.
		String name = axis.getName() == null ? "" : axis.getName().substring(axis.getName().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
		String unit = DawnUnits.text(axis);
		if (unit.equals("1/m")) {
			for (int i = 0; i < values.length; i++) {
				values[i] *= PER_METRE_IN_PER_ANGSTROM;
			}
			return RadialAxis.of(RadialUnit.Q_PER_ANGSTROM, values);
		}
		return RadialAxis.of(quantity(axis.getName(), name, unit), values);
	}

	private static RadialUnit quantity(String fullName, String name, String unit) {
		boolean angle = name.startsWith("2th") || name.startsWith("two_theta") || name.startsWith("twotheta") || name.startsWith("tth");
		boolean q = name.equals("q") || name.startsWith("q_") || name.startsWith("q ");
		boolean d = name.startsWith("d-spacing") || name.startsWith("d_spacing") || name.equals("d");
		if (angle) {
			return unit.equals("rad") ? RadialUnit.TWO_THETA_RAD : RadialUnit.TWO_THETA_DEG;
		}
		if (q) {
			return unit.equals("1/nm") ? RadialUnit.Q_PER_NM : RadialUnit.Q_PER_ANGSTROM;
		}
		if (d) {
			return RadialUnit.D_ANGSTROM;
		}
		if ((name.startsWith("radius") || name.equals("r") || name.equals("r_mm")) && unit.equals("mm")) {
			return RadialUnit.RADIUS_MM;
		}
		throw new GeometryException("the axis '" + fullName + "' of the pattern" + (unit.isEmpty() ? "" : ", in " + unit + ",")
				+ " is no radial axis that is known here",
				"Integrate over q, 2theta or d-spacing, or convert the axis (Convert Axis Type)");
	}
}
