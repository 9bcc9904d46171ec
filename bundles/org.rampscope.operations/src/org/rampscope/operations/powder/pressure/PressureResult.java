/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pressure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.powder.eos.EquationOfState;
import org.rampscope.powder.phase.Phase;
import org.rampscope.powder.phase.Reflection;
import org.rampscope.powder.pressure.FramePressure;
import org.rampscope.powder.pressure.MatchedLine;
import org.rampscope.powder.pressure.RampPressure;

/** Everything the search for calibrant lines found, as a tree: the pressure of every frame, and of every calibrant its lines. */
final class PressureResult {

	private final List<Phase> calibrants;

	PressureResult(List<Phase> calibrants) {
		this.calibrants = calibrants;
	}

	/**
	 * @param measured as found
	 * @param given what is passed on: smoothed, or the same
	 * @param before pressures the ramp had before
	 */
	DataGroup toGroup(RampPressure measured, RampPressure given, double[] before) {
		int frames = before.length;
		int[] lines = new int[frames];
		Arrays.setAll(lines, measured::linesIn);
		int[] frame = new int[frames];
		Arrays.setAll(frame, i -> i);
		DataGroup.Builder group = DataGroup.plot("pressure", "frame")
				.field("pressure", given.pressureGPa(), "GPa").field("pressure_errors", given.totalSigmaGPa(), "GPa")
				.field("line_errors", given.sigmaGPa(), "GPa").field("scale_errors", given.scaleSigmaGPa(), "GPa").field("frame", frame)
				.field("lines_used", lines).field("pressure_before", before, "GPa").field("method", given.method())
				.field("smoothed", given.smoothed());
		if (given.smoothed()) {
			group.field("pressure_measured", measured.pressureGPa(), "GPa").field("pressure_measured_errors", measured.totalSigmaGPa(), "GPa");
		}
		for (int c = 0; c < calibrants.size(); c++) {
			group.group(calibrants.get(c).name().replaceAll("[^A-Za-z0-9_]", "_"), calibrant(calibrants.get(c), measured.frames().get(c)));
		}
		return group.build();
	}

	private static DataGroup calibrant(Phase phase, List<FramePressure> frames) {
		List<Reflection> reflections = new ArrayList<>(phase.reflections());
		int n = reflections.size();
		double[] position = filled(frames.size() * n);
		double[] sigma = filled(frames.size() * n);
		double[] pressure = filled(frames.size() * n);
		EquationOfState eos = phase.equationOfState().orElseThrow();
		for (int frame = 0; frame < frames.size(); frame++) {
			for (MatchedLine line : frames.get(frame).lines()) {
				int at = frame * n + reflections.indexOf(line.reflection());
				position[at] = line.peak().position();
				sigma[at] = line.peak().positionSigma();
				pressure[at] = eos.pressureGPa(line.compression());
			}
		}
		int[] shape = { frames.size(), n };
		double[] mean = frames.stream().mapToDouble(FramePressure::pressureGPa).toArray();
		double[] errors = frames.stream().mapToDouble(f -> Math.hypot(f.sigmaGPa(), f.scaleSigmaGPa())).toArray();
		return DataGroup.builder("NXcollection").field("pressure", mean, "GPa").field("pressure_errors", errors, "GPa")
				.field("line", reflections.stream().map(Reflection::label).toArray(String[]::new)).field("line_position", dataset(position, shape))
				.field("line_position_errors", dataset(sigma, shape)).field("line_pressure", dataset(pressure, shape), "GPa")
				.field("phase", phase.name()).field("equation_of_state", eos.form().label()).field("k0", eos.k0GPa(), "GPa")
				.field("k0_prime", eos.k0Prime()).field("volume_0", phase.cell().volume(), "angstrom^3").field("reference", eos.reference()).build();
	}

	private static double[] filled(int size) {
		double[] values = new double[size];
		Arrays.fill(values, Double.NaN);
		return values;
	}

	private static DoubleDataset dataset(double[] values, int... shape) {
		return DatasetFactory.createFromObject(DoubleDataset.class, values, shape);
	}
}
