/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.phase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.Patterns;
import org.rampscope.core.Provenance;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.RampOperation;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.settings.Setting;
import org.rampscope.powder.eos.EosForm;
import org.rampscope.powder.eos.EquationOfState;
import org.rampscope.powder.phase.Phase;
import org.rampscope.powder.phase.PhaseLine;

/**
 * Where the lines of phases lie in every frame, at its pressure: for overlays over patterns and heatmaps. Patterns stay as they are. The
 * result is {@link PhaseLines}.
 */
public final class PhaseLinesOperation implements RampOperation<PhaseLinesOperation.Settings> {

	/** The settings. NaN (null in JSON) means: not set. */
	public record Settings(
			@Setting(label = "Phases", help = "Names from the library (Pt, Au, MgO, Fe-hcp, …), JCPDS or CIF files, separated by commas.") String phases,
			@Setting(label = "Wavelength", unit = "angstrom", min = 1e-3, max = 100, help = "Wavelength of the photons. Not set: that of the ramp.") double wavelength,
			@Setting(label = "Pressure", unit = "GPa", min = -20, max = 1000, help = "Pressure for all frames. Not set: that of each frame, as far as it is known.") double pressure,
			@Setting(label = "K0", unit = "GPa", min = 0.1, max = 2000, help = "Bulk modulus for phases that come without an equation of state, such as those from CIF. Not set: these are not compressed.") double k0,
			@Setting(label = "K0'", min = 0.5, max = 20, help = "Its pressure derivative, third-order Birch-Murnaghan.") double k0Prime,
			@Setting(label = "Smallest intensity", unit = "%", min = 0, max = 100, help = "Weaker lines, relative to the strongest, are left out.") double leastIntensity) {

		public static final Settings DEFAULT = new Settings("Pt", Double.NaN, Double.NaN, Double.NaN, 4, 1);
	}

	private static final OperationInfo INFO = new OperationInfo("org.rampscope.phase.lines", List.of("phase-lines"), "1.0", "Lines of phases",
			"Calculates where the lines of phases lie in every frame at its pressure, for overlays.", List.of());

	@Override
	public OperationInfo info() {
		return INFO;
	}

	@Override
	public Settings defaults() {
		return Settings.DEFAULT;
	}

	@Override
	public void check(Settings settings, RunContext context) {
		PhaseList.of(INFO.id() + "/phases", settings.phases(), context);
	}

	@Override
	public Analysis prepare(Settings settings, RunContext context) {
		PhaseList list = PhaseList.of(INFO.id() + "/phases", settings.phases(), context);
		return new Analysis() {

			@Override
			public Map<String, String> contentHashes() {
				return list.contentHashes();
			}

			@Override
			public Ramp<Patterns> apply(Ramp<Patterns> scan, Progress progress) {
				return withLines(scan, list, settings);
			}
		};
	}

	private static Ramp<Patterns> withLines(Ramp<Patterns> scan, PhaseList list, Settings settings) {
		double wavelength = scan.data().axis().unit() == RadialUnit.D_ANGSTROM ? 1 : scan.header().wavelength(settings.wavelength()).angstrom();
		double[] pressure = scan.frames().pressureGPa().clone();
		if (!Double.isNaN(settings.pressure())) {
			Arrays.fill(pressure, settings.pressure());
		}
		List<Phase> phases = list.phases();
		Map<String, PhaseLines.OfPhase> all = new LinkedHashMap<>();
		List<String> stiff = new ArrayList<>();
		for (Phase phase : phases) {
			Phase usable = compressible(phase, settings);
			if (usable.equationOfState().isEmpty()) {
				stiff.add(phase.name());
			}
			all.put(phase.name().replaceAll("[^A-Za-z0-9_]", "_"), lines(scan, usable, pressure, wavelength, settings.leastIntensity()));
		}
		Provenance provenance = list.noted(scan.provenance());
		if (!stiff.isEmpty()) {
			provenance = provenance.withNote("lines of " + String.join(", ", stiff) + " are those of zero pressure: no equation of state is known");
		}
		long unknown = Arrays.stream(pressure).filter(Double::isNaN).count();
		if (unknown > 0 && stiff.size() < phases.size()) {
			provenance = provenance.withNote("phase lines are unknown (NaN) in " + unknown + " of " + scan.size() + " frames without a pressure");
		}
		return scan.withResult(PhaseLines.TYPE, new PhaseLines(pressure, all)).withProvenance(provenance);
	}

	private static Phase compressible(Phase phase, Settings settings) {
		if (phase.equationOfState().isPresent() || Double.isNaN(settings.k0())) {
			return phase;
		}
		return phase.withEquationOfState(new EquationOfState(EosForm.BIRCH_MURNAGHAN_3, settings.k0(), Double.NaN, settings.k0Prime(), Double.NaN,
				"given by the user"));
	}

	private static PhaseLines.OfPhase lines(Ramp<Patterns> scan, Phase phase, double[] pressure, double wavelength, double leastIntensity) {
		List<PhaseLine> ambient = phase.lines(0).stream().filter(l -> l.reflection().intensity() >= leastIntensity).toList();
		int n = ambient.size();
		double[] positions = new double[pressure.length * n];
		double[] spacings = new double[pressure.length * n];
		for (int frame = 0; frame < pressure.length; frame++) {
			List<PhaseLine> lines = linesAt(phase, pressure[frame], ambient, leastIntensity);
			for (int k = 0; k < n; k++) {
				spacings[frame * n + k] = lines.isEmpty() ? Double.NaN : lines.get(k).spacingAngstrom();
				positions[frame * n + k] = lines.isEmpty() ? Double.NaN : lines.get(k).position(scan.data().axis().unit(), wavelength);
			}
		}
		Optional<EquationOfState> eos = phase.equationOfState();
		return new PhaseLines.OfPhase(dataset(positions, pressure.length, n), scan.data().axis().unit().nexusUnit(), dataset(spacings, pressure.length, n),
				ambient.stream().mapToDouble(l -> l.reflection().intensity()).toArray(),
				ambient.stream().map(l -> l.reflection().label()).toArray(String[]::new), phase.name(), phase.comment(),
				eos.map(e -> e.form().label()), eos.map(EquationOfState::k0GPa), eos.map(EquationOfState::k0Prime), eos.map(EquationOfState::reference));
	}

	/** @return lines at that pressure; empty where it is unknown or beyond what the equation of state covers */
	private static List<PhaseLine> linesAt(Phase phase, double pressure, List<PhaseLine> ambient, double leastIntensity) {
		if (phase.equationOfState().isEmpty()) {
			return ambient;
		}
		return Double.isNaN(pressure) ? List.of()
				: phase.lines(pressure).stream().filter(l -> l.reflection().intensity() >= leastIntensity).toList();
	}

	private static DoubleDataset dataset(double[] values, int... shape) {
		return DatasetFactory.createFromObject(DoubleDataset.class, values, shape);
	}
}
