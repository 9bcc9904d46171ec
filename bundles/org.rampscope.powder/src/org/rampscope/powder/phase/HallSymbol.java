/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.phase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Symmetry operations from the explicit-origin symbol of a space group (S. R. Hall 1981, Acta Cryst. A37, 517; International Tables for
 * Crystallography, volume B, A1.4.2.3): lattice, up to four generators with their axes and translations, and a shift of the origin.
 */
final class HallSymbol {

	private static final Pattern SYMBOL = Pattern.compile("(-?)([PABCIRHFST])((?: +-?[12346][xyz'\"*]?[abcnuvwd1-5]*){1,4})(?: *\\((-?\\d+) +(-?\\d+) +(-?\\d+)\\))?");
	private static final Pattern GENERATOR = Pattern.compile("(-?)([12346])([xyz'\"*]?)([1-5]?)([abcnuvwd]*)");

	/** Translations that make the lattices, as fractions of the cell. */
	private static final Map<Character, double[][]> LATTICES = Map.of('P', new double[0][], 'A', new double[][] { { 0, 1 / 2., 1 / 2. } },
			'B', new double[][] { { 1 / 2., 0, 1 / 2. } }, 'C', new double[][] { { 1 / 2., 1 / 2., 0 } }, 'I', new double[][] { { 1 / 2., 1 / 2., 1 / 2. } },
			'F', new double[][] { { 0, 1 / 2., 1 / 2. }, { 1 / 2., 0, 1 / 2. } }, 'R', new double[][] { { 2 / 3., 1 / 3., 1 / 3. } },
			'H', new double[][] { { 2 / 3., 1 / 3., 0 } }, 'S', new double[][] { { 1 / 3., 1 / 3., 2 / 3. } }, 'T', new double[][] { { 1 / 3., 2 / 3., 1 / 3. } });

	private static final Map<Character, double[]> TRANSLATIONS = Map.of('a', new double[] { 1 / 2., 0, 0 }, 'b', new double[] { 0, 1 / 2., 0 },
			'c', new double[] { 0, 0, 1 / 2. }, 'n', new double[] { 1 / 2., 1 / 2., 1 / 2. }, 'u', new double[] { 1 / 4., 0, 0 },
			'v', new double[] { 0, 1 / 4., 0 }, 'w', new double[] { 0, 0, 1 / 4. }, 'd', new double[] { 1 / 4., 1 / 4., 1 / 4. });

	private static final double[][] IDENTITY = { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } };

	/** Rotations about c by their order. */
	private static final Map<Integer, double[][]> ABOUT_C = Map.of(1, IDENTITY, 2, new double[][] { { -1, 0, 0 }, { 0, -1, 0 }, { 0, 0, 1 } },
			3, new double[][] { { 0, -1, 0 }, { 1, -1, 0 }, { 0, 0, 1 } }, 4, new double[][] { { 0, -1, 0 }, { 1, 0, 0 }, { 0, 0, 1 } },
			6, new double[][] { { 1, -1, 0 }, { 1, 0, 0 }, { 0, 0, 1 } });

	/** Twofold about a − b and a + b, threefold about a + b + c. */
	private static final double[][] ACROSS = { { 0, -1, 0 }, { -1, 0, 0 }, { 0, 0, -1 } };
	private static final double[][] ALONG = { { 0, 1, 0 }, { 1, 0, 0 }, { 0, 0, -1 } };
	private static final double[][] BODY_DIAGONAL = { { 0, 0, 1 }, { 1, 0, 0 }, { 0, 1, 0 } };

	private HallSymbol() {
	}

	/**
	 * @param symbol such as {@code -F 4 2 3}; underscores stand for spaces
	 * @return all operations of the group, those of a centred lattice included, translations from 0 to below 1; empty where it is no such symbol
	 */
	static Optional<List<SymmetryOperation>> operations(String symbol) {
		Matcher parts = SYMBOL.matcher(symbol.replace('_', ' ').strip());
		if (!parts.matches()) {
			return Optional.empty();
		}
		List<SymmetryOperation> generators = new ArrayList<>();
		if (!parts.group(1).isEmpty()) {
			generators.add(new SymmetryOperation(negative(IDENTITY), new double[3]));
		}
		for (double[] translation : LATTICES.get(parts.group(2).charAt(0))) {
			generators.add(new SymmetryOperation(IDENTITY, translation));
		}
		int previous = 0;
		char axis = 'z';
		for (String text : parts.group(3).strip().split(" +")) {
			Matcher generator = GENERATOR.matcher(text);
			if (!generator.matches()) {
				return Optional.empty();
			}
			int order = Integer.parseInt(generator.group(2));
			char direction = generator.group(3).isEmpty() ? usualDirection(previous, order) : generator.group(3).charAt(0);
			generators.add(generator(generator, order, direction, axis));
			axis = "xyz".indexOf(direction) >= 0 ? direction : axis;
			previous = order;
		}
		double[] shift = new double[3];
		for (int i = 0; parts.group(4) != null && i < 3; i++) {
			shift[i] = Integer.parseInt(parts.group(4 + i)) / 12.;
		}
		return Optional.of(closed(generators.stream().map(g -> g.movedBy(shift)).toList()));
	}

	/** Table A1.4.2.4: what a symbol without a direction means depends on its place. */
	private static char usualDirection(int previous, int order) {
		if (order == 3 && previous > 0) {
			return '*';
		} else if (order == 2 && (previous == 2 || previous == 4)) {
			return 'x';
		}
		return order == 2 && (previous == 3 || previous == 6) ? '\'' : 'z';
	}

	private static SymmetryOperation generator(Matcher text, int order, char direction, char axis) {
		double[][] rotation = switch (direction) {
		case '*' -> BODY_DIAGONAL;
		case '\'' -> turned(ACROSS, axis);
		case '"' -> turned(ALONG, axis);
		default -> turned(ABOUT_C.get(order), direction);
		};
		double[] translation = new double[3];
		if (!text.group(4).isEmpty()) {
			translation["xyz".indexOf(direction) >= 0 ? direction - 'x' : 2] += Double.parseDouble(text.group(4)) / order;
		}
		for (char letter : text.group(5).toCharArray()) {
			double[] part = TRANSLATIONS.get(letter);
			for (int i = 0; i < 3; i++) {
				translation[i] += part[i];
			}
		}
		return new SymmetryOperation(text.group(1).isEmpty() ? rotation : negative(rotation), translation);
	}

	/** @return the same rotation about another axis: a, b and c change places cyclically */
	private static double[][] turned(double[][] aboutC, char axis) {
		int by = axis - 'z' + 3;
		double[][] result = new double[3][3];
		for (int i = 0; i < 3; i++) {
			for (int j = 0; j < 3; j++) {
				result[(i + by) % 3][(j + by) % 3] = aboutC[i][j];
			}
		}
		return result;
	}

	private static double[][] negative(double[][] rotation) {
		double[][] result = new double[3][3];
		for (int i = 0; i < 3; i++) {
			for (int j = 0; j < 3; j++) {
				result[i][j] = -rotation[i][j];
			}
		}
		return result;
	}

	private static List<SymmetryOperation> closed(List<SymmetryOperation> generators) {
		Map<String, SymmetryOperation> group = new LinkedHashMap<>();
		SymmetryOperation identity = new SymmetryOperation(IDENTITY, new double[3]);
		group.put(identity.key(), identity);
		List<SymmetryOperation> found = new ArrayList<>(List.of(identity));
		for (int i = 0; i < found.size(); i++) {
			for (SymmetryOperation generator : generators) {
				SymmetryOperation product = generator.after(found.get(i));
				if (group.putIfAbsent(product.key(), product) == null) {
					found.add(product);
				}
			}
		}
		return List.copyOf(found);
	}
}
