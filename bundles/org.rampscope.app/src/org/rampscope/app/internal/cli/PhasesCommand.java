/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.rampscope.core.error.DataException;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.powder.phase.PhaseList;
import org.rampscope.powder.eos.BirchMurnaghanFit;
import org.rampscope.powder.eos.EosForm;
import org.rampscope.powder.eos.EquationOfState;
import org.rampscope.powder.phase.Calibrants;
import org.rampscope.powder.phase.JcpdsFormat;
import org.rampscope.powder.phase.Phase;
import org.rampscope.powder.phase.PhaseLine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The library of phases, lines of a phase at a pressure, and phases as JCPDS files. */
@Command(name = "phases", mixinStandardHelpOptions = true, description = "List phases with their equations of state, or the lines of one at a pressure.",
		footer = { "", "Examples:", "  ramp phases", "  ramp phases Pt --at 80 --wavelength 0.4828",
				"  ramp phases magnesiowustite.cif --k0 155 --at 40 --energy 25.6 --json", "  ramp phases Pt -o pt.jcpds --up-to 150", "",
				"JCPDS files know third-order Birch-Murnaghan equations only: others are written as the nearest one, and the file says how near." })
final class PhasesCommand implements Callable<Integer> {

	private final Environment environment;

	@Parameters(arity = "0..1", paramLabel = "PHASE", description = "A name of the library, a JCPDS or a CIF file; the library without any.")
	private String name;

	@Option(names = "--at", paramLabel = "GPA", defaultValue = "0", description = "Pressure of the lines in GPa (default: ${DEFAULT-VALUE}).")
	private double pressure;

	@Option(names = "--k0", paramLabel = "GPA", description = "Bulk modulus for a phase that has none, as those of CIF files.")
	private double k0 = Double.NaN;

	@Option(names = "--k0-prime", paramLabel = "N", defaultValue = "4", description = "Its pressure derivative (default: ${DEFAULT-VALUE}).")
	private double k0Prime;

	@Mixin
	private PhotonOptions photons;

	@Option(names = { "-o", "--out" }, paramLabel = "FILE", description = "Write the phase to this JCPDS file.")
	private Path output;

	@Option(names = "--up-to", paramLabel = "GPA", defaultValue = "100", description = "Largest pressure at which the JCPDS file shall hold (default: ${DEFAULT-VALUE}).")
	private double upTo;

	@Option(names = "--force", description = "Replace the file if it exists.")
	private boolean force;

	@Option(names = "--json", description = "As JSON, for programs.")
	private boolean json;

	PhasesCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() {
		if (name == null) {
			if (output != null) {
				throw new UsageException("no phase is named", "Give the phase that is to be written");
			}
			library();
			return 0;
		}
		Phase phase = phase();
		if (output == null) {
			lines(phase);
		} else {
			write(phase, OutputFolder.readyFor(output, force));
		}
		return 0;
	}

	private Phase phase() {
		PhaseList named = PhaseList.of("PHASE", name, new RunContext(Path.of("").toAbsolutePath(), 1));
		Phase phase = named.phases().get(0);
		return Double.isNaN(k0) || phase.equationOfState().isPresent() ? phase
				: phase.withEquationOfState(new EquationOfState(EosForm.BIRCH_MURNAGHAN_3, k0, Double.NaN, k0Prime, Double.NaN, "given by the user"));
	}

	private void library() {
		List<Phase> all = Stream.concat(Calibrants.forPressure().stream(), Calibrants.forGeometry().stream()).toList();
		if (json) {
			ArrayNode phases = JsonText.object().putArray("phases");
			all.forEach(phase -> phases.add(describe(phase)));
			environment.out().println(JsonText.of(phases));
			return;
		}
		environment.out().println("name              V0 (Å³)  equation             K0 (GPa)     K0'  source");
		for (Phase phase : all) {
			environment.out().println(String.format(Locale.ROOT, "%-15s %9.3f  ", phase.name(), phase.cell().volume())
					+ phase.equationOfState().map(e -> String.format(Locale.ROOT, "%-18s %10.2f  %6.3f  %s", e.form().label(), e.k0GPa(), e.k0Prime(),
							e.reference())).orElse("none                                  " + phase.comment()));
		}
	}

	private void lines(Phase phase) {
		OptionalDouble wavelength = photons.wavelengthAngstrom();
		List<PhaseLine> lines = phase.lines(pressure).stream().sorted(Comparator.comparingDouble(PhaseLine::spacingAngstrom).reversed()).toList();
		if (json) {
			ObjectNode node = describe(phase).put("pressure", pressure);
			ArrayNode all = node.putArray("lines");
			for (PhaseLine line : lines) {
				ObjectNode entry = all.addObject().put("hkl", line.reflection().label()).put("d_angstrom", line.spacingAngstrom())
						.put("intensity", line.reflection().intensity());
				wavelength.ifPresent(w -> JsonText.put(entry, "two_theta_deg", line.position(RadialUnit.TWO_THETA_DEG, w)));
			}
			phase.notes().forEach(node.putArray("notes")::add);
			environment.out().println(JsonText.of(node));
			return;
		}
		environment.out().println(phase.name() + " at " + pressure + " GPa, " + phase.equationOfState()
				.map(e -> e.form().label() + ", K0 = " + e.k0GPa() + " GPa, K0' = " + e.k0Prime() + " (" + e.reference() + ")").orElse("no equation of state"));
		environment.out().println("   hkl      d (Å)   intensity" + (wavelength.isPresent() ? "  2theta (deg)" : ""));
		for (PhaseLine line : lines) {
			environment.out().println(String.format(Locale.ROOT, "%6s  %9.5f  %10.1f", line.reflection().label(), line.spacingAngstrom(),
					line.reflection().intensity())
					+ (wavelength.isPresent() ? String.format(Locale.ROOT, "  %12.4f", line.position(RadialUnit.TWO_THETA_DEG, wavelength.getAsDouble())) : ""));
		}
		phase.notes().forEach(note -> environment.out().println("note: " + note));
	}

	private void write(Phase phase, Path file) {
		Optional<BirchMurnaghanFit> fit = phase.equationOfState().map(e -> BirchMurnaghanFit.of(e, upTo));
		Phase writable = fit.filter(f -> f.largestDeviationGPa() > 0).map(f -> new Phase(phase.name(), String.format(Locale.ROOT,
				"%s (Birch-Murnaghan %s, within %.2f GPa up to %s GPa)", phase.name(), f.equation().reference(), f.largestDeviationGPa(), upTo),
				phase.cell(), phase.reflections(), Optional.of(f.equation()))).orElse(phase);
		try {
			Files.writeString(file, JcpdsFormat.write(writable), StandardCharsets.ISO_8859_1);
		} catch (IOException e) {
			throw new DataException(file, "", "cannot be written: " + e.getMessage(), "Check the folder and its permissions", e);
		}
		environment.out().println("phase: " + file);
		if (writable != phase) {
			environment.out().println("note: " + writable.comment());
		}
		phase.notes().forEach(note -> environment.out().println("note: " + note));
		if (fit.isEmpty()) {
			environment.out().println("note: " + phase.name() + " has no equation of state; give --k0 and --k0-prime to write one");
		}
	}

	private static ObjectNode describe(Phase phase) {
		ObjectNode node = JsonText.object().put("name", phase.name()).put("comment", phase.comment()).put("volume_angstrom3", phase.cell().volume());
		phase.equationOfState().ifPresent(e -> {
			node.put("equation_of_state", e.form().label()).put("k0_gpa", e.k0GPa()).put("k0_prime", e.k0Prime()).put("reference", e.reference());
			JsonText.put(node, "k0_sigma_gpa", e.k0SigmaGPa());
			JsonText.put(node, "k0_prime_sigma", e.k0PrimeSigma());
		});
		return node;
	}
}
