/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.phase;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.DataException;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.powder.eos.EosForm;
import org.rampscope.powder.eos.EquationOfState;

/**
 * The JCPDS format, version 4, as Dioptas and its kin use it: {@code KEY: value} lines with the cell, K0 and K0P of a third-order
 * Birch–Murnaghan equation, and one {@code DIHKL: d intensity h k l} per reflection. Spacings follow from cell and indices.
 */
public final class JcpdsFormat {

	private static final int FIELDS_OF_REFLECTION = 5;

	/** The format asks programs to warn beyond this relative difference. */
	private static final double SPACING_TOLERANCE = 1e-3;

	private JcpdsFormat() {
	}

	/**
	 * @param file a JCPDS file
	 * @return the phase, named after the file; its notes say what was assumed and where the spacings it lists are not those of its cell
	 * @throws DataException where it cannot be read as such
	 */
	public static Phase read(Path file) {
		String name = file.getFileName().toString().replaceFirst("(?i)\\.jcpds$", "");
		try (Reader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
			return read(reader, name, file);
		} catch (NoSuchFileException e) {
			throw new DataException(file, "", "does not exist", "Check the path", e);
		} catch (IOException e) {
			throw new DataException(file, "", "cannot be read: " + e.getMessage(), "Check the file and its permissions", e);
		}
	}

	/**
	 * @param text content of a JCPDS file
	 * @param name name of the phase
	 * @return the phase
	 * @throws DataException where it cannot be read as such; names the phase instead of a file
	 */
	public static Phase parse(String text, String name) {
		try {
			return read(new StringReader(text), name, Path.of(name));
		} catch (IOException e) {
			throw new IllegalStateException("reading from memory", e);
		}
	}

	private static Phase read(Reader reader, String name, Path source) throws IOException {
		Map<String, String> values = new HashMap<>();
		List<Reflection> reflections = new ArrayList<>();
		List<Double> spacings = new ArrayList<>();
		BufferedReader lines = new BufferedReader(reader);
		int number = 0;
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			number++;
			int colon = line.indexOf(':');
			if (colon < 0) {
				if (!line.isBlank()) {
					throw new DataException(source, "line " + number, "'" + line.strip() + "' has no key",
							"Give a JCPDS file of version 4 (KEY: value)");
				}
				continue;
			}
			String key = line.substring(0, colon).strip().toUpperCase(Locale.ROOT);
			String value = line.substring(colon + 1).strip();
			if (key.equals("DIHKL")) {
				reflections.add(reflection(value, source, number));
				spacings.add(number(value.split("\\s+")[0], "line " + number, source));
			} else {
				values.put(key, value);
			}
		}
		if (reflections.isEmpty()) {
			throw new DataException(source, "", "has no DIHKL line", "Give a JCPDS file of version 4 with reflections");
		}
		try {
			UnitCell cell = cell(values, source);
			List<String> notes = new ArrayList<>();
			contradiction(cell, reflections, spacings).ifPresent(notes::add);
			return new Phase(name, values.getOrDefault("COMMENT", ""), cell, reflections, equation(values, notes, source), notes);
		} catch (DataException e) {
			throw e;
		} catch (RampScopeException e) {
			throw new DataException(source, "", e.problem(), e.remedy(), e);
		}
	}

	private static Reflection reflection(String value, Path source, int line) {
		String[] words = value.split("\\s+");
		if (words.length < FIELDS_OF_REFLECTION) {
			throw new DataException(source, "line " + line, "'" + value + "' is not a reflection", "Give d, intensity, h, k and l");
		}
		String where = "line " + line;
		return new Reflection((int) Math.round(number(words[2], where, source)), (int) Math.round(number(words[3], where, source)),
				(int) Math.round(number(words[4], where, source)), number(words[1], where, source));
	}

	/** @return what to say where a listed spacing is further from that of the cell than the format allows */
	private static Optional<String> contradiction(UnitCell cell, List<Reflection> reflections, List<Double> spacings) {
		int worst = -1;
		double largest = SPACING_TOLERANCE;
		int beyond = 0;
		for (int i = 0; i < spacings.size(); i++) {
			Reflection r = reflections.get(i);
			double difference = Math.abs(spacings.get(i) / cell.spacing(r.h(), r.k(), r.l()) - 1);
			if (spacings.get(i) > 0 && difference > SPACING_TOLERANCE) {
				beyond++;
				worst = difference > largest ? i : worst;
				largest = Math.max(largest, difference);
			}
		}
		if (beyond == 0) {
			return Optional.empty();
		}
		Reflection r = reflections.get(worst);
		return Optional.of(String.format(Locale.ROOT, "the spacings of %d of %d lines differ from those of the cell by more than 0.1 %%, that of %s by %.1f %%"
				+ " (%.4f Å listed, %.4f Å of the cell): those of the cell are used", beyond, spacings.size(), r.label(), 100 * largest, spacings.get(worst),
				cell.spacing(r.h(), r.k(), r.l())));
	}

	/**
	 * A rhombohedral lattice may be given by edge and angle of its primitive cell, or by a and c of the hexagonal one. ALPHA of 90 beside a C of
	 * its own comes from programs that write every angle.
	 */
	private static UnitCell rhombohedral(Map<String, String> values, double a, double c, Path source) {
		double alpha = values.containsKey("ALPHA") ? number(values, "ALPHA", Double.NaN, source) : 0;
		if (alpha > 0 && !(alpha == 90 && c != a)) {
			return new UnitCell(CrystalSystem.RHOMBOHEDRAL, a, a, a, alpha, alpha, alpha);
		}
		return UnitCell.rhombohedral(a, c);
	}

	private static UnitCell cell(Map<String, String> values, Path source) {
		String symmetry = values.getOrDefault("SYMMETRY", "").toUpperCase(Locale.ROOT);
		double a = number(values, "A", Double.NaN, source);
		double b = number(values, "B", a, source);
		double c = number(values, "C", a, source);
		return switch (symmetry) {
		case "CUBIC" -> UnitCell.cubic(a);
		case "HEXAGONAL" -> UnitCell.hexagonal(a, c);
		case "TRIGONAL" -> UnitCell.rhombohedral(a, c);
		case "RHOMBOHEDRAL" -> rhombohedral(values, a, c, source);
		case "TETRAGONAL" -> new UnitCell(CrystalSystem.TETRAGONAL, a, a, c, 90, 90, 90);
		case "ORTHORHOMBIC" -> new UnitCell(CrystalSystem.ORTHORHOMBIC, a, b, c, 90, 90, 90);
		case "MONOCLINIC" -> new UnitCell(CrystalSystem.MONOCLINIC, a, b, c, 90, number(values, "BETA", Double.NaN, source), 90);
		case "TRICLINIC" -> new UnitCell(CrystalSystem.TRICLINIC, a, b, c, number(values, "ALPHA", Double.NaN, source),
				number(values, "BETA", Double.NaN, source), number(values, "GAMMA", Double.NaN, source));
		default -> throw new DataException(source, "SYMMETRY", "is '" + symmetry + "'",
				"Give CUBIC, HEXAGONAL, TRIGONAL, RHOMBOHEDRAL, TETRAGONAL, ORTHORHOMBIC, MONOCLINIC or TRICLINIC");
		};
	}

	private static Optional<EquationOfState> equation(Map<String, String> values, List<String> notes, Path source) {
		double k0 = number(values, "K0", 0, source);
		double k0Prime = number(values, "K0P", 0, source);
		if (k0 > 0 && !(k0Prime > 0)) {
			notes.add("K0' is not given (K0P); 4 was assumed");
		}
		return k0 > 0 ? Optional.of(new EquationOfState(EosForm.BIRCH_MURNAGHAN_3, k0, Double.NaN, k0Prime > 0 ? k0Prime : 4, Double.NaN,
				values.getOrDefault("COMMENT", ""))) : Optional.empty();
	}

	private static double number(Map<String, String> values, String key, double otherwise, Path source) {
		String value = values.get(key);
		if (value == null && Double.isNaN(otherwise)) {
			throw new DataException(source, key, "is missing", "Add a line '" + key + ": value'");
		}
		return value == null ? otherwise : number(value, key, source);
	}

	private static double number(String text, String where, Path source) {
		try {
			return Double.parseDouble(text.strip());
		} catch (NumberFormatException e) {
			throw new DataException(source, where, "'" + text + "' is not a number", "Give a number with a decimal point", e);
		}
	}

	/**
	 * @param phase a phase; its equation of state, if any, must be third-order Birch–Murnaghan, the only one the format knows
	 * @return the content of a JCPDS file of version 4
	 * @throws AnalysisException where the equation is another one
	 */
	public static String write(Phase phase) {
		StringBuilder text = new StringBuilder("VERSION: 4\n");
		text.append("COMMENT: ").append(phase.comment().replace('\n', ' ')).append('\n');
		phase.equationOfState().ifPresent(eos -> {
			if (eos.form() != EosForm.BIRCH_MURNAGHAN_3) {
				throw new AnalysisException("JCPDS files hold third-order Birch-Murnaghan equations only; "
						+ phase.name() + " has " + eos.form().label(), "Write it with parameters of that form");
			}
			text.append("K0: ").append(eos.k0GPa()).append("\nK0P: ").append(eos.k0Prime()).append('\n');
		});
		UnitCell cell = phase.cell();
		text.append("SYMMETRY: ").append(cell.system() == CrystalSystem.RHOMBOHEDRAL && cell.gammaDeg() == 120 ? "TRIGONAL" : cell.system().name()).append('\n');
		text.append("A: ").append(cell.a()).append("\nB: ").append(cell.b()).append("\nC: ").append(cell.c()).append('\n');
		text.append("ALPHA: ").append(cell.alphaDeg()).append("\nBETA: ").append(cell.betaDeg()).append("\nGAMMA: ").append(cell.gammaDeg())
				.append("\nALPHAT: 0\n");
		for (Reflection r : phase.reflections()) {
			text.append(String.format(Locale.ROOT, "DIHKL: %.5f %s %d %d %d%n", cell.spacing(r.h(), r.k(), r.l()), r.intensity(), r.h(),
					r.k(), r.l()));
		}
		return text.toString().replace("\r\n", "\n");
	}
}
