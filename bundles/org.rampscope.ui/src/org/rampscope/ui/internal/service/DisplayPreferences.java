/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.service;

import java.util.Optional;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.plot.ramp.DisplayState;
import org.rampscope.ui.internal.preference.WorkbenchPreferences;

/** Keeps axes, scale, colours and reduction in the workspace's preferences. */
final class DisplayPreferences {

	private static final String NODE = "org.rampscope.ui";
	private static final String ORDINATE = "display.ordinate";
	private static final String UNIT = "display.unit";
	private static final String SCALE = WorkbenchPreferences.SCALE;
	private static final String COLOURS = WorkbenchPreferences.COLOURS;
	private static final String REDUCTION = "display.reduction";

	private static final String RESIDUAL = "display.residual";

	private DisplayPreferences() {
	}

	static DisplayState load() {
		IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);
		DisplayState standard = DisplayState.DEFAULT;
		return standard.withOrdinate(value(node, ORDINATE, standard.ordinate())).withUnit(RadialUnit.ofId(node.get(UNIT, "")))
				.withIntensityScale(value(node, SCALE, standard.intensityScale())).withColours(value(node, COLOURS, standard.colours()))
				.withReduction(value(node, REDUCTION, standard.reduction())).withResidual(node.getBoolean(RESIDUAL, standard.residual()));
	}

	static void save(DisplayState state) {
		IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);
		node.put(ORDINATE, state.ordinate().name());
		node.put(UNIT, state.unit().map(RadialUnit::id).orElse(""));
		node.put(SCALE, state.intensityScale().name());
		node.put(COLOURS, state.colours().name());
		node.put(REDUCTION, state.reduction().name());
		node.putBoolean(RESIDUAL, state.residual());
	}

	/** A name of another version of the program counts as no choice. */
	private static <E extends Enum<E>> E value(IEclipsePreferences node, String key, E standard) {
		String name = node.get(key, standard.name());
		return Optional.of(standard.getDeclaringClass()).stream().flatMap(type -> java.util.Arrays.stream(type.getEnumConstants()))
				.filter(constant -> constant.name().equals(name)).findFirst().orElse(standard);
	}
}
