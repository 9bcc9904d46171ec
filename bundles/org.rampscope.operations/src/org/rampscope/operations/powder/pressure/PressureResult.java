/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pressure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.result.ResultType;
import org.rampscope.core.tree.Field;
import org.rampscope.core.tree.Tree;
import org.rampscope.powder.eos.EquationOfState;
import org.rampscope.powder.phase.Phase;
import org.rampscope.powder.phase.Reflection;
import org.rampscope.powder.pressure.FramePressure;
import org.rampscope.powder.pressure.MatchedLine;
import org.rampscope.powder.pressure.RampPressure;

/**
 * Everything the search for calibrant lines found: the pressure of every frame in GPa, NaN where unknown, and of every calibrant its lines.
 *
 * @param pressure what is passed on: smoothed, or as measured
 * @param pressureErrors its standard uncertainty, that of the equation of state included
 * @param lineErrors the part of it that comes from the lines
 * @param scaleErrors the part of it that comes from the equation of state
 * @param linesUsed lines found in each frame
 * @param pressureBefore pressures the ramp had before
 * @param method how it was found, for people
 * @param smoothed whether what is passed on is smoothed
 * @param pressureMeasured as measured, where what is passed on is smoothed
 * @param pressureMeasuredErrors its standard uncertainty
 * @param calibrants lines of each calibrant by its name, with {@code _} for what is no letter or digit
 */
@Tree(signal = "pressure", axes = "frame", indicesBehind = "scale_errors")
public record PressureResult(@Field(unit = "GPa") double[] pressure, @Field(unit = "GPa") double[] pressureErrors, @Field(unit = "GPa") double[] lineErrors,
		@Field(unit = "GPa") double[] scaleErrors, int[] linesUsed, @Field(unit = "GPa") double[] pressureBefore, String method, boolean smoothed,
		@Field(unit = "GPa") Optional<double[]> pressureMeasured, @Field(unit = "GPa") Optional<double[]> pressureMeasuredErrors,
		@Field(inline = true) Map<String, Calibrant> calibrants) {

	/** The type of the result. */
	public static final ResultType<PressureResult> TYPE = ResultType.of("calibrant_pressure", "Pressure of the calibrant", PressureResult.class);

	/**
	 * What the lines of one calibrant say; tables have one row per frame, one column per line, NaN where a line was not found.
	 *
	 * @param pressure pressure of each frame from all its lines
	 * @param pressureErrors its standard uncertainty
	 * @param line names of the lines
	 * @param linePosition position of each line, in the unit of the axis
	 * @param linePositionErrors its standard uncertainty
	 * @param linePressure pressure from each line alone
	 * @param phase name of the calibrant
	 * @param equationOfState its form
	 * @param k0 bulk modulus in GPa
	 * @param k0Prime its pressure derivative
	 * @param volume0 volume of the cell without pressure
	 * @param reference where the equation of state is from
	 */
	public record Calibrant(@Field(unit = "GPa") double[] pressure, @Field(unit = "GPa") double[] pressureErrors, String[] line, DoubleDataset linePosition,
			DoubleDataset linePositionErrors, @Field(unit = "GPa") DoubleDataset linePressure, String phase, String equationOfState,
			@Field(unit = "GPa") double k0, double k0Prime, @Field(name = "volume_0", unit = "angstrom^3") double volume0,
			String reference) {

		static Calibrant of(Phase phase, List<FramePressure> frames) {
			List<Reflection> reflections = new ArrayList<>(phase.reflections());
			DoubleDataset position = unknown(frames.size(), reflections.size());
			DoubleDataset sigma = unknown(frames.size(), reflections.size());
			DoubleDataset pressure = unknown(frames.size(), reflections.size());
			EquationOfState eos = phase.equationOfState().orElseThrow();
			for (int frame = 0; frame < frames.size(); frame++) {
				for (MatchedLine matched : frames.get(frame).lines()) {
					int column = reflections.indexOf(matched.reflection());
					position.set(matched.peak().position(), frame, column);
					sigma.set(matched.peak().positionSigma(), frame, column);
					pressure.set(eos.pressureGPa(matched.compression()), frame, column);
				}
			}
			return new Calibrant(frames.stream().mapToDouble(FramePressure::pressureGPa).toArray(),
					frames.stream().mapToDouble(f -> Math.hypot(f.sigmaGPa(), f.scaleSigmaGPa())).toArray(),
					reflections.stream().map(Reflection::label).toArray(String[]::new), position, sigma, pressure, phase.name(), eos.form().label(),
					eos.k0GPa(), eos.k0Prime(), phase.cell().volume(), eos.reference());
		}

		private static DoubleDataset unknown(int frames, int lines) {
			DoubleDataset table = DatasetFactory.zeros(DoubleDataset.class, frames, lines);
			Arrays.fill(table.getData(), Double.NaN);
			return table;
		}
	}

	/**
	 * @param phases the calibrants
	 * @param measured as found
	 * @param given what is passed on: smoothed, or the same
	 * @param before pressures the ramp had before
	 */
	static PressureResult of(List<Phase> phases, RampPressure measured, RampPressure given, double[] before) {
		Map<String, Calibrant> calibrants = new LinkedHashMap<>();
		for (int c = 0; c < phases.size(); c++) {
			calibrants.put(phases.get(c).name().replaceAll("[^A-Za-z0-9_]", "_"), Calibrant.of(phases.get(c), measured.frames().get(c)));
		}
		Optional<RampPressure> raw = Optional.of(measured).filter(m -> given.smoothed());
		return new PressureResult(given.pressureGPa(), given.totalSigmaGPa(), given.sigmaGPa(), given.scaleSigmaGPa(),
				IntStream.range(0, before.length).map(measured::linesIn).toArray(), before, given.method(), given.smoothed(),
				raw.map(RampPressure::pressureGPa), raw.map(RampPressure::totalSigmaGPa), calibrants);
	}
}
