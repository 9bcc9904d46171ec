/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.util.Map;
import java.util.Optional;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.core.units.Wavelength;

/**
 * The geometry in a file: as PONI values, from which we read it, and for other programs as NXdetector_module with
 * NXtransformations.
 *
 * <p>NeXus counts x to the left and y up when looking along the beam z (McStas); PONI axis 1 is up and axis 2, for the
 * default orientation whose first pixel is at the bottom right seen from the sample, to the left.
 */
final class GeometryLayout {

	private static final String TRANSFORMATION = "transformation_type";
	private static final String VECTOR = "vector";
	private static final String DEPENDS_ON = "depends_on";

	private GeometryLayout() {
		// functions
	}

	/** @return PONI values as fields; NaN where there is no geometry */
	static TreeFields poni(Optional<Geometry> geometry) {
		double nan = Double.NaN;
		Geometry g = geometry.orElse(null);
		TreeFields fields = new TreeFields("NXparameters").requiredNumber("poni1", g == null ? nan : g.poni1M(), "m")
				.requiredNumber("poni2", g == null ? nan : g.poni2M(), "m").requiredNumber("rot1", g == null ? nan : g.rot1Rad(), "rad")
				.requiredNumber("rot2", g == null ? nan : g.rot2Rad(), "rad").requiredNumber("rot3", g == null ? nan : g.rot3Rad(), "rad");
		if (g != null) {
			fields.integer("orientation", g.orientation());
			g.wavelength().ifPresent(w -> fields.number("wavelength", w.angstrom(), "angstrom"));
		}
		return fields;
	}

	/**
	 * @param detector the NXdetector, for the distance
	 * @param poni the group that holds the PONI values
	 * @return the geometry; empty where values are missing or NaN
	 */
	static Optional<Geometry> read(GroupView detector, GroupView poni) {
		double[] values = { poni.number("poni1", "m"), poni.number("poni2", "m"), poni.number("rot1", "rad"), poni.number("rot2", "rad"),
				poni.number("rot3", "rad") };
		for (double value : values) {
			if (!Double.isFinite(value)) {
				return Optional.empty();
			}
		}
		double distance = detector.number("distance", "m");
		if (!(distance > 0)) {
			return Optional.empty();
		}
		double orientation = poni.number("orientation", "");
		double wavelength = poni.number("wavelength", "angstrom");
		return Optional.of(new Geometry(distance, values[0], values[1], values[2], values[3], values[4],
				Double.isNaN(orientation) ? Geometry.DEFAULT_ORIENTATION : (int) orientation,
				wavelength > 0 ? Optional.of(new Wavelength(wavelength)) : Optional.empty()));
	}

	/**
	 * Adds what other programs need to place every pixel.
	 *
	 * @param detector the NXdetector being made
	 * @param path its absolute path
	 */
	static void module(TreeFields detector, String path, Geometry g, DetectorGrid grid) {
		double[][] r = rotation(g);
		boolean flip1 = g.orientation() == 1 || g.orientation() == 2;
		boolean flip2 = g.orientation() == 1 || g.orientation() == 4;
		double start1 = (flip1 ? grid.rows() * grid.pixel1M() : 0) - g.poni1M();
		double start2 = (flip2 ? grid.columns() * grid.pixel2M() : 0) - g.poni2M();
		double[] corner = nexus(apply(r, start1, start2, g.distanceM()), flip1, flip2);
		double[] slow = nexus(apply(r, flip1 ? -1 : 1, 0, 0), flip1, flip2);
		double[] fast = nexus(apply(r, 0, flip2 ? -1 : 1, 0), flip1, flip2);

		double[] beam = beam(g, grid);
		detector.requiredNumber("beam_center_y", beam[0], "pixel");
		detector.requiredNumber("beam_center_x", beam[1], "pixel");

		String origin = path + "/transformations/corner";
		detector.text(DEPENDS_ON, origin);
		detector.group("transformations", new TreeFields("NXtransformations").put("corner", transformation(0, corner, new double[] { 0, 0, 1 },
				"."))
				.build());
		String module = path + "/module";
		detector.group("module", new TreeFields("NXdetector_module").put("data_origin", DataField.of(new int[] { 0, 0 }))
				.put("data_size", DataField.of(new int[] { grid.rows(), grid.columns() }))
				.put("module_offset", transformation(0, new double[3], new double[] { 0, 0, 1 }, origin))
				.put("fast_pixel_direction", transformation(grid.pixel2M(), new double[3], fast, module + "/module_offset"))
				.put("slow_pixel_direction", transformation(grid.pixel1M(), new double[3], slow, module + "/module_offset")).build());
	}

	/**
	 * Where the beam meets the plane of the detector: R (p1, p2, L) = (0, 0, z).
	 *
	 * @return row and column in pixels from the outer edge of the first pixel stored, and z in metres, negative where the beam never does
	 */
	static double[] beam(Geometry g, DetectorGrid grid) {
		double[][] r = rotation(g);
		double z = g.distanceM() / r[2][2];
		double beam1 = (g.poni1M() + z * r[2][0]) / grid.pixel1M();
		double beam2 = (g.poni2M() + z * r[2][1]) / grid.pixel2M();
		boolean flip1 = g.orientation() == 1 || g.orientation() == 2;
		boolean flip2 = g.orientation() == 1 || g.orientation() == 4;
		return new double[] { flip1 ? grid.rows() - beam1 : beam1, flip2 ? grid.columns() - beam2 : beam2, z };
	}

	private static DataField transformation(double value, double[] offset, double[] vector, String dependsOn) {
		DoubleDataset dataset = DatasetFactory.createFromObject(DoubleDataset.class, new double[] { value });
		return new DataField(dataset, "m", Map.of(TRANSFORMATION, "translation", VECTOR, vector, "offset", offset, "offset_units", "m",
				DEPENDS_ON, dependsOn));
	}

	/** The matrix R3 R2 R1 of Kieffer &amp; Karkoulis 2013: the first two rotations left-handed, the third right-handed. */
	private static double[][] rotation(Geometry g) {
		double c1 = Math.cos(g.rot1Rad());
		double s1 = Math.sin(g.rot1Rad());
		double c2 = Math.cos(g.rot2Rad());
		double s2 = Math.sin(g.rot2Rad());
		double c3 = Math.cos(g.rot3Rad());
		double s3 = Math.sin(g.rot3Rad());
		double[][] r1 = { { 1, 0, 0 }, { 0, c1, s1 }, { 0, -s1, c1 } };
		double[][] r2 = { { c2, 0, -s2 }, { 0, 1, 0 }, { s2, 0, c2 } };
		double[][] r3 = { { c3, -s3, 0 }, { s3, c3, 0 }, { 0, 0, 1 } };
		return product(r3, product(r2, r1));
	}

	private static double[][] product(double[][] a, double[][] b) {
		double[][] c = new double[3][3];
		for (int i = 0; i < 3; i++) {
			for (int j = 0; j < 3; j++) {
				for (int k = 0; k < 3; k++) {
					c[i][j] += a[i][k] * b[k][j];
				}
			}
		}
		return c;
	}

	private static double[] apply(double[][] r, double x1, double x2, double x3) {
		double[] y = new double[3];
		for (int i = 0; i < 3; i++) {
			y[i] = r[i][0] * x1 + r[i][1] * x2 + r[i][2] * x3;
		}
		return y;
	}

	/** Laboratory axes (1, 2, 3) as NeXus axes (x, y, z), with the mirroring of orientations other than 3. */
	private static double[] nexus(double[] t, boolean flip1, boolean flip2) {
		return new double[] { flip2 ? -t[1] : t[1], flip1 ? -t[0] : t[0], t[2] };
	}

	/** @return the group of PONI values of a file of frames, with the distance */
	static DataGroup framesPoni(Geometry g) {
		return poni(Optional.of(g)).requiredNumber("distance", g.distanceM(), "m").build();
	}
}
