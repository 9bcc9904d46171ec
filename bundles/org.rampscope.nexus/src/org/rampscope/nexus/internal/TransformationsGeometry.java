/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.rampscope.core.Geometry;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.nexus.internal.DatasetSearch.Found;

/**
 * The geometry that NXdetector_module and its chain of NXtransformations describe, as PONI values. The chain is applied to
 * the corner of the first pixel and to the directions of the axes; rotations follow from these three vectors.
 */
final class TransformationsGeometry {

	private static final double SMALLEST = 1e-12;

	private final Path file;
	private final DatasetSearch search;

	private TransformationsGeometry(Path file, DatasetSearch search) {
		this.file = file;
		this.search = search;
	}

	/**
	 * @param height extent of a frame along the slow axis in metres; NaN where unknown
	 * @return the geometry; empty where the detector has no module, with a note where the module is unusable
	 */
	static Optional<Geometry> read(Path file, DatasetSearch search, GroupView detector, double height, List<String> notes) {
		for (Map.Entry<String, DataGroup> module : detector.group().groups().entrySet()) {
			if (module.getValue().nexusClass().equals("NXdetector_module")) {
				try {
					return Optional.of(new TransformationsGeometry(file, search)
							.geometry(new GroupView(file, detector.path() + "/" + module.getKey(), module.getValue()), height, notes));
				} catch (RampScopeException e) {
					notes.add("the detector's geometry is not usable: " + e.getMessage());
				}
			}
		}
		return Optional.empty();
	}

	private Geometry geometry(GroupView module, double height, List<String> notes) {
		double[] slow = direction(module, "slow_pixel_direction");
		double[] fast = direction(module, "fast_pixel_direction");
		double[] corner = module.has("module_offset") ? chain(module, "module_offset", new double[3], true)
				: chain(module, "slow_pixel_direction", new double[3], false);
		// laboratory axes (1, 2, 3) are (y, x, z) of NeXus
		double[] s = { slow[1], slow[0], slow[2] };
		double[] f = { fast[1], fast[0], fast[2] };
		double[] c = { corner[1], corner[0], corner[2] };
		double[] normal = cross(s, f);
		int orientation = Geometry.DEFAULT_ORIENTATION;
		boolean mirrored = dot(normal, c) < 0;
		if (mirrored && height > 0) {
			// rows run the other way: orientation 2 counts them from the far edge and turns axis 1 round after the rotation
			orientation = 2;
			for (int i = 1; i < 3; i++) {
				s[i] = -s[i];
			}
			f[0] = -f[0];
			c[0] = -c[0];
			normal = cross(s, f);
		} else if (mirrored) {
			// seen in a mirror the scattering angles are the same
			for (double[] v : new double[][] { s, f, c }) {
				v[1] = -v[1];
			}
			normal = cross(s, f);
			notes.add("the detector is mounted mirrored: azimuths are counted the other way round");
		}
		double distance = dot(normal, c);
		double rot2 = Math.asin(Math.max(-1, Math.min(1, s[2])));
		double rot1 = Math.atan2(-f[2], normal[2]);
		double rot3 = Math.atan2(s[1], s[0]);
		double poni1 = orientation == 2 ? height - dot(s, c) : -dot(s, c);
		return new Geometry(distance, poni1, -dot(f, c), rot1, rot2, rot3, orientation, Optional.empty());
	}

	/** Unit vector of a pixel axis after the chain's rotations. */
	private double[] direction(GroupView module, String name) {
		double[] start = chain(module, name, new double[3], false);
		double[] v = vector(module, name, "vector");
		double[] end = chain(module, name, v, false);
		double[] d = { end[0] - start[0], end[1] - start[1], end[2] - start[2] };
		double length = Math.sqrt(dot(d, d));
		if (length < SMALLEST) {
			throw module.wrong(name, "has no direction", "Write its vector");
		}
		return new double[] { d[0] / length, d[1] / length, d[2] / length };
	}

	/** Applies the chain that begins at a field of the module; the field itself only where asked for. */
	private double[] chain(GroupView module, String name, double[] point, boolean itself) {
		double[] p = point;
		GroupView group = module;
		String field = name;
		boolean apply = itself;
		Set<String> seen = new HashSet<>();
		while (true) {
			if (apply) {
				p = transformed(group, field, p);
			}
			apply = true;
			String path = group.path() + "/" + field;
			Object next = group.group().fields().get(field).attributes().getOrDefault("depends_on", ".");
			if (next.equals(".") || next.equals("")) {
				return p;
			}
			if (!seen.add(path)) {
				throw group.wrong(field, "depends on itself", "End the chain with '.'");
			}
			String target = String.valueOf(next).startsWith("/") ? String.valueOf(next) : group.path() + "/" + next;
			String parent = target.substring(0, target.lastIndexOf('/'));
			field = target.substring(target.lastIndexOf('/') + 1);
			Found found = search.groups().stream().filter(g -> g.path().equals(parent)).findFirst()
					.orElseThrow(() -> module.wrong(name, "depends on " + target + ", which does not exist", "Mend the chain of transformations"));
			group = DetectorContext.view(file, found);
			if (!group.has(field)) {
				throw module.wrong(name, "depends on " + target + ", which does not exist", "Mend the chain of transformations");
			}
		}
	}

	private static double[] transformed(GroupView group, String field, double[] p) {
		double[] axis = vector(group, field, "vector");
		double[] offset = vector(group, field, "offset");
		String type = String.valueOf(group.group().fields().get(field).attributes().getOrDefault("transformation_type", "translation"));
		double scale = PhysicalUnit.parse(String.valueOf(group.group().fields().get(field).attributes().getOrDefault("offset_units", "m")))
				.map(PhysicalUnit::factor).orElse(1.0);
		double[] moved;
		if (type.equals("rotation")) {
			moved = rotated(p, axis, group.number(field, "rad"));
		} else {
			double value = group.number(field, "m");
			moved = new double[] { p[0] + value * axis[0], p[1] + value * axis[1], p[2] + value * axis[2] };
		}
		return new double[] { moved[0] + scale * offset[0], moved[1] + scale * offset[1], moved[2] + scale * offset[2] };
	}

	/** Rodrigues' rotation about a unit vector, right-handed. */
	private static double[] rotated(double[] p, double[] axis, double angle) {
		double length = Math.sqrt(dot(axis, axis));
		if (length < SMALLEST) {
			return p;
		}
		double[] k = { axis[0] / length, axis[1] / length, axis[2] / length };
		double[] kp = cross(k, p);
		double cos = Math.cos(angle);
		double sin = Math.sin(angle);
		double along = dot(k, p) * (1 - cos);
		return new double[] { p[0] * cos + kp[0] * sin + k[0] * along, p[1] * cos + kp[1] * sin + k[1] * along,
				p[2] * cos + kp[2] * sin + k[2] * along };
	}

	private static double[] vector(GroupView group, String field, String attribute) {
		DataField f = group.group().fields().get(field);
		if (f == null) {
			throw group.wrong(field, "is missing", "Write the direction of the pixel axis");
		}
		double[] v = new double[3];
		Object value = f.attributes().get(attribute);
		if (value != null && value.getClass().isArray()) {
			for (int i = 0; i < Math.min(3, java.lang.reflect.Array.getLength(value)); i++) {
				v[i] = ((Number) java.lang.reflect.Array.get(value, i)).doubleValue();
			}
		}
		return v;
	}

	private static double dot(double[] a, double[] b) {
		return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
	}

	private static double[] cross(double[] a, double[] b) {
		return new double[] { a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0] };
	}
}
