/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.check;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import org.rampscope.core.units.Wavelength;
import org.rampscope.nexus.internal.HdfBoundary;
import org.rampscope.nexus.internal.PhysicalUnit;
import org.rampscope.nexus.validation.Severity;

import io.jhdf.api.Node;

/** What NeXus asks of groups of some classes: that an NXdata can be plotted, and that a beam has one energy. */
public final class DataRules {

	private static final double ENERGY_TOLERANCE = 1e-3;

	private final CheckContext context;

	/** @param context what checks share */
	public DataRules(CheckContext context) {
		this.context = context;
	}

	/** Checks a group by its class. */
	public void check(String path, Node node, String nexusClass) {
		FileNode group = new FileNode(path, node);
		switch (nexusClass) {
			case "NXdata" -> data(group);
			case "NXbeam" -> beam(group);
			default -> standard(group);
		}
	}

	/** The chain of default plots leads from the root to an NXdata. */
	private void standard(FileNode group) {
		String name = group.textAttribute("default");
		if (!name.isEmpty() && !context.children(group).containsKey(name)) {
			context.error("", group.path() + "@default", "names '" + name + "', which does not exist", "Name the group that shall be plotted");
		}
	}

	private void data(FileNode group) {
		Map<String, FileNode> children = context.children(group);
		String signal = group.textAttribute("signal");
		if (signal.isEmpty()) {
			boolean old = children.values().stream().anyMatch(c -> c.isDataset() && c.attribute("signal").isPresent());
			if (!old && !children.isEmpty()) {
				context.add(Severity.WARNING, "", group.path() + "@signal", "is missing", "Name the field to plot");
			}
			return;
		}
		FileNode values = children.get(signal);
		if (values == null || !values.isDataset()) {
			context.error("", group.path() + "@signal", "names '" + signal + "', which is no field here", "Name the field to plot");
			return;
		}
		int[] shape = values.shape();
		axes(group, children, shape);
		children.values().stream().filter(c -> c.isDataset() && c.name().endsWith("_errors")).forEach(c -> errors(c, children));
	}

	private void axes(FileNode group, Map<String, FileNode> children, int[] shape) {
		Optional<Object> attribute = group.attribute("axes");
		if (attribute.isEmpty()) {
			return;
		}
		String[] axes = attribute.get() instanceof String[] all ? all : String.valueOf(attribute.get()).split("[:,]");
		if (axes.length > shape.length) {
			context.error("", group.path() + "@axes", "names " + axes.length + " axes for " + shape.length + " dimensions",
					"Name one axis per dimension");
			return;
		}
		for (int i = 0; i < axes.length; i++) {
			if (axes[i].equals(".")) {
				continue;
			}
			FileNode axis = children.get(axes[i]);
			if (axis == null || !axis.isDataset()) {
				context.error("", group.path() + "@axes", "names '" + axes[i] + "', which is no field here", "Name fields of the group, or '.'");
			} else if (axis.shape().length == 1 && axis.shape()[0] != shape[i] && axis.shape()[0] != shape[i] + 1) {
				context.error("", axis.path(), "has " + axis.shape()[0] + " values for a dimension of " + shape[i], "Write one value per point");
			}
		}
		children.keySet().forEach(name -> indices(group, children.get(name), shape));
	}

	private void indices(FileNode group, FileNode field, int[] shape) {
		Optional<Object> attribute = group.attribute(field.name() + "_indices");
		if (attribute.isEmpty() || !field.isDataset()) {
			return;
		}
		int[] dimensions = attribute.get() instanceof int[] many ? many : attribute.get() instanceof Number one ? new int[] { one.intValue() }
				: new int[0];
		for (int k = 0; k < dimensions.length && dimensions.length == field.shape().length; k++) {
			int d = dimensions[k];
			if (d < 0 || d >= shape.length) {
				context.error("", group.path() + "@" + field.name() + "_indices", "names dimension " + d + " of " + shape.length,
						"Count dimensions from zero");
			} else if (field.shape()[k] != shape[d] && field.shape()[k] != shape[d] + 1) {
				context.error("", field.path(), "has " + field.shape()[k] + " values for a dimension of " + shape[d], "Write one value per point");
			}
		}
	}

	private void errors(FileNode errors, Map<String, FileNode> children) {
		FileNode of = children.get(errors.name().substring(0, errors.name().length() - "_errors".length()));
		if (of != null && of.isDataset() && !Arrays.equals(of.shape(), errors.shape())) {
			context.error("", errors.path(), "has the shape " + Arrays.toString(errors.shape()), "Write the shape of " + of.name() + ": "
					+ Arrays.toString(of.shape()));
		}
	}

	private void beam(FileNode group) {
		Map<String, FileNode> children = context.children(group);
		double energy = value(children.get("incident_energy"), "keV");
		double wavelength = value(children.get("incident_wavelength"), "angstrom");
		double product = energy * wavelength;
		if (!Double.isNaN(product) && Math.abs(product / Wavelength.HC_KEV_ANGSTROM - 1) > ENERGY_TOLERANCE) {
			context.error("", group.path() + "/incident_wavelength", "is " + wavelength + " Å, but the energy is " + energy + " keV",
					"Photons of that energy have " + Wavelength.HC_KEV_ANGSTROM / energy + " Å: correct one of the two");
		}
	}

	/** The single number of a field in a unit; NaN where it has none. */
	private static double value(FileNode field, String unit) {
		if (field == null || !field.isDataset() || field.dataset().getSize() != 1) {
			return Double.NaN;
		}
		Optional<PhysicalUnit> found = PhysicalUnit.parse(field.textAttribute("units"));
		PhysicalUnit wanted = PhysicalUnit.parse(unit).orElseThrow();
		String text = FieldCheck.value(HdfBoundary.data(field.dataset()));
		try {
			return found.filter(wanted::isComparable).map(u -> u.convert(Double.parseDouble(text), wanted)).orElse(Double.NaN);
		} catch (NumberFormatException e) {
			return Double.NaN;
		}
	}
}
