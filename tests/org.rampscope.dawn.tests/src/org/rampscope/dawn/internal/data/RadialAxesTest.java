/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.internal.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import javax.measure.Unit;

import org.eclipse.dawnsci.analysis.dataset.slicer.SliceFromSeriesMetadata;
import org.eclipse.dawnsci.analysis.dataset.slicer.SliceInformation;
import org.eclipse.dawnsci.analysis.dataset.slicer.SourceInformation;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.dataset.SliceND;
import org.eclipse.january.metadata.AxesMetadata;
import org.eclipse.january.metadata.MetadataFactory;
import org.eclipse.january.metadata.UnitMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.error.GeometryException;
import org.rampscope.core.units.RadialUnit;

import si.uom.NonSI;
import si.uom.SI;
import tec.units.indriya.unit.MetricPrefix;

/** Axes as DAWN's own operations and loaders name them, with the units that they have by then. */
class RadialAxesTest {

	private static final Unit<?> NANOMETRE = MetricPrefix.NANO(SI.METRE);
	private static final Unit<?> MILLIMETRE = MetricPrefix.MILLI(SI.METRE);

	static List<Arguments> axesOfDawn() {
		List<Arguments> all = new ArrayList<>();
		for (String name : List.of("2-theta", "2theta", "/processed/result/2-theta", "two_theta", "tth", "2-theta[0:4]")) {
			all.add(Arguments.of(name, NonSI.DEGREE_ANGLE, RadialUnit.TWO_THETA_DEG, 1.0));
			all.add(Arguments.of(name, null, RadialUnit.TWO_THETA_DEG, 1.0));
			all.add(Arguments.of(name, SI.RADIAN, RadialUnit.TWO_THETA_RAD, 1.0));
		}
		all.add(Arguments.of("2-theta", MetricPrefix.MILLI(SI.RADIAN), RadialUnit.TWO_THETA_DEG, 0.18 / Math.PI));
		for (String name : List.of("q", "/processed/result/q", "q[0:4]", "q_2")) {
			all.add(Arguments.of(name, NonSI.ANGSTROM.inverse(), RadialUnit.Q_PER_ANGSTROM, 1.0));
			// The letter that HDF5 calls ASCII could not be read: DAWN attaches nothing.
			all.add(Arguments.of(name, null, RadialUnit.Q_PER_ANGSTROM, 1.0));
			all.add(Arguments.of(name, NANOMETRE.inverse(), RadialUnit.Q_PER_NM, 1.0));
			all.add(Arguments.of(name, SI.METRE.inverse(), RadialUnit.Q_PER_ANGSTROM, 1e-10));
		}
		all.add(Arguments.of("d-spacing", NonSI.ANGSTROM, RadialUnit.D_ANGSTROM, 1.0));
		all.add(Arguments.of("d-spacing", null, RadialUnit.D_ANGSTROM, 1.0));
		all.add(Arguments.of("d", NANOMETRE, RadialUnit.D_ANGSTROM, 10.0));
		all.add(Arguments.of("radius", MILLIMETRE, RadialUnit.RADIUS_MM, 1.0));
		all.add(Arguments.of("r", SI.METRE, RadialUnit.RADIUS_MM, 1000.0));
		return all;
	}

	@ParameterizedTest
	@MethodSource("axesOfDawn")
	void areRead(String name, Unit<?> unit, RadialUnit expected, double factor) throws Exception {
		RadialAxis axis = RadialAxes.read(axis(name, unit, 0.5, 1, 1.5, 2));
		assertEquals(expected, axis.unit());
		assertArrayEquals(new double[] { 0.5 * factor, factor, 1.5 * factor, 2 * factor }, axis.centres().getData(), 1e-9 * factor);
	}

	@Test
	void whatIsNoRadialAxisIsNamed() throws Exception {
		Dataset pixels = axis("pixel", null, 1, 2, 3);
		assertTrue(assertThrows(GeometryException.class, () -> RadialAxes.read(pixels)).getMessage().contains("'pixel'"));
		Dataset wrong = axis("q", NonSI.DEGREE_ANGLE, 1, 2, 3);
		assertTrue(assertThrows(GeometryException.class, () -> RadialAxes.read(wrong)).getMessage().contains("no unit of it"));
	}

	@Test
	void whatWeWriteIsReadBack() throws Exception {
		for (RadialUnit unit : RadialUnit.values()) {
			RadialAxis axis = RadialAxis.of(unit, new double[] { 1.25, 1.5, 1.75 });
			RadialAxis read = RadialAxes.read(RadialAxes.metadata(axis).getAxis(0)[0]);
			assertEquals(unit, read.unit());
			assertArrayEquals(axis.centres().getData(), read.centres().getData());
		}
	}

	@Test
	void pressuresAndTimesOfScanAxesAreConverted() throws Exception {
		assertEquals(12.5, position("pressure", null, 12.5).pressureGPa());
		assertEquals(12.5, position("cell_pressure", MetricPrefix.MEGA(SI.PASCAL), 12500).pressureGPa(), 1e-12);
		assertEquals(12.5, position("pressure", SI.PASCAL, 12.5e9).pressureGPa(), 1e-9);
		assertEquals(Double.NaN, position("pressure", SI.VOLT, 12.5).pressureGPa(), "a voltage is no pressure");
		assertEquals(0.25, position("time", MetricPrefix.MILLI(SI.SECOND), 250).timeS(), 1e-12);
		assertEquals(250, position("time", null, 250).timeS());
	}

	private static ScanPosition position(String name, Unit<?> unit, double value) throws Exception {
		Dataset slice = DatasetFactory.zeros(DoubleDataset.class, 1, 4);
		AxesMetadata axes = MetadataFactory.createMetadata(AxesMetadata.class, 2);
		Dataset axis = axis(name, unit, value);
		axis.setShape(1, 1);
		axes.setAxis(0, axis);
		slice.setMetadata(axes);
		SliceND all = new SliceND(slice.getShapeRef());
		slice.setMetadata(new SliceFromSeriesMetadata(new SourceInformation("scan.nxs", "data", slice),
				new SliceInformation(all, all, all, new int[] { 1 }, 1, 0)));
		return ScanPosition.of(slice);
	}

	private static Dataset axis(String name, Unit<?> unit, double... values) throws Exception {
		Dataset axis = DatasetFactory.createFromObject(DoubleDataset.class, values);
		axis.setName(name);
		if (unit != null) {
			axis.setMetadata(MetadataFactory.createMetadata(UnitMetadata.class, unit));
		}
		return axis;
	}
}
