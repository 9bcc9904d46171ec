/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.peaks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.powder.phase.UnitCell;

/**
 * Indexes lines by trial: the first lines are taken for simple reflections in all ways, each way is a cell, and cells are compared by how many
 * lines they explain and then by de Wolff's figure of merit (de Wolff 1968, J. Appl. Cryst. 1, 108), which punishes cells with many possible
 * lines.
 *
 * @param relativeTolerance largest relative deviation of a spacing, positive
 * @param largestEdgeAngstrom largest cell edge tried, in ångström, positive
 */
public record LatticeIndexer(double relativeTolerance, double largestEdgeAngstrom) {

	private static final int LARGEST_INDEX = 6;
	private static final int SIMPLE_LINES = 10;
	private static final int FIRST_OBSERVED = 5;

	public LatticeIndexer {
		if (!(relativeTolerance > 0) || !(largestEdgeAngstrom > 0)) {
			throw new SettingsException("powder.index", "has tolerance " + relativeTolerance + " and edge " + largestEdgeAngstrom + " Å",
					"Give numbers greater than zero");
		}
	}

	/** @return 0.1 %, edges up to 20 Å */
	public static LatticeIndexer defaults() {
		return new LatticeIndexer(1e-3, 20);
	}

	/**
	 * @param spacingsAngstrom observed lattice spacings in ångström, in any order
	 * @param lattice lattice to try
	 * @return the best cell; empty where none explains at least one line more than it has free edges, and half of the lines
	 */
	public Optional<IndexedCell> index(double[] spacingsAngstrom, Lattice lattice) {
		double[] q = Arrays.stream(spacingsAngstrom).map(d -> 1 / (d * d)).sorted().toArray();
		int edges = lattice.isCubic() ? 1 : 2;
		if (q.length <= edges || !(q[0] > 0)) {
			throw new AnalysisException(q.length + " lines do not determine a cell with " + edges + " free edges", "Give more lines");
		}
		List<Lattice.Line> lines = lattice.lines(LARGEST_INDEX);
		List<Lattice.Line> simple = lines.subList(0, Math.min(SIMPLE_LINES, lines.size()));
		int first = Math.min(FIRST_OBSERVED, q.length);
		IndexedCell best = null;
		for (int i = 0; i < first; i++) {
			for (Lattice.Line a : simple) {
				if (lattice.isCubic()) {
					best = better(best, evaluate(lattice, lines, q, q[i] / a.x(), 0));
					continue;
				}
				for (int j = 0; j < first; j++) {
					for (Lattice.Line b : simple) {
						double determinant = a.x() * b.z() - b.x() * a.z();
						if (i != j && Math.abs(determinant) > 1e-9) {
							best = better(best, evaluate(lattice, lines, q, (q[i] * b.z() - q[j] * a.z()) / determinant,
									(a.x() * q[j] - b.x() * q[i]) / determinant));
						}
					}
				}
			}
		}
		return Optional.ofNullable(best).filter(cell -> cell.lines().size() > edges && 2 * cell.lines().size() >= q.length);
	}

	/**
	 * @param spacingsAngstrom observed lattice spacings in ångström
	 * @param lattices lattices to try
	 * @return cells that explain them, one of each lattice at most: those with most evidence first, then by figure of merit
	 */
	public List<IndexedCell> index(double[] spacingsAngstrom, List<Lattice> lattices) {
		List<IndexedCell> cells = new ArrayList<>();
		for (Lattice lattice : lattices) {
			if (lattice.isCubic() || spacingsAngstrom.length > 2) {
				index(spacingsAngstrom, lattice).ifPresent(cells::add);
			}
		}
		cells.sort(Comparator.comparingDouble(IndexedCell::evidence).thenComparingDouble(IndexedCell::figureOfMerit).reversed());
		return List.copyOf(cells);
	}

	private static IndexedCell better(IndexedCell a, IndexedCell b) {
		if (a == null || b == null) {
			return a == null ? b : a;
		}
		boolean more = b.evidence() > a.evidence();
		return more || b.evidence() == a.evidence() && b.figureOfMerit() > a.figureOfMerit() ? b : a;
	}

	/** Assigns lines, refines the cell on them, and assigns once more. */
	private IndexedCell evaluate(Lattice lattice, List<Lattice.Line> lines, double[] q, double u, double v) {
		double refinedU = u;
		double refinedV = v;
		Lattice.Line[] assigned = null;
		for (int pass = 0; pass < 2; pass++) {
			if (!isPossible(lattice, refinedU, refinedV)) {
				return null;
			}
			assigned = assign(lines, q, refinedU, refinedV);
			double xx = 0;
			double xz = 0;
			double zz = 0;
			double xq = 0;
			double zq = 0;
			for (int i = 0; i < q.length; i++) {
				if (assigned[i] != null) {
					double w = 1 / (q[i] * q[i]);
					xx += w * assigned[i].x() * assigned[i].x();
					xz += w * assigned[i].x() * assigned[i].z();
					zz += w * assigned[i].z() * assigned[i].z();
					xq += w * assigned[i].x() * q[i];
					zq += w * assigned[i].z() * q[i];
				}
			}
			double determinant = xx * zz - xz * xz;
			if (lattice.isCubic() && xx > 0) {
				refinedU = xq / xx;
			} else if (!lattice.isCubic() && determinant > 1e-12 * xx * zz) {
				refinedU = (xq * zz - zq * xz) / determinant;
				refinedV = (xx * zq - xz * xq) / determinant;
			} else {
				return null;
			}
		}
		return isPossible(lattice, refinedU, refinedV) ? cell(lattice, lines, q, assigned, refinedU, refinedV) : null;
	}

	private boolean isPossible(Lattice lattice, double u, double v) {
		double smallest = 1 / (largestEdgeAngstrom * largestEdgeAngstrom);
		return u > smallest && (lattice.isCubic() || v > smallest);
	}

	private Lattice.Line[] assign(List<Lattice.Line> lines, double[] q, double u, double v) {
		Lattice.Line[] assigned = new Lattice.Line[q.length];
		for (int i = 0; i < q.length; i++) {
			double best = 2 * relativeTolerance * q[i];
			for (Lattice.Line line : lines) {
				double deviation = Math.abs(line.x() * u + line.z() * v - q[i]);
				if (deviation < best) {
					best = deviation;
					assigned[i] = line;
				}
			}
		}
		return assigned;
	}

	private IndexedCell cell(Lattice lattice, List<Lattice.Line> lines, double[] q, Lattice.Line[] assigned, double u, double v) {
		UnitCell cell = lattice.isCubic() ? UnitCell.cubic(1 / Math.sqrt(u))
				: lattice == Lattice.HEXAGONAL ? UnitCell.hexagonal(1 / Math.sqrt(u), 1 / Math.sqrt(v))
						: UnitCell.rhombohedral(1 / Math.sqrt(u), 1 / Math.sqrt(v));
		List<IndexedCell.IndexedLine> explained = new ArrayList<>();
		double deviation = 0;
		double last = 0;
		for (int i = 0; i < q.length; i++) {
			if (assigned[i] != null) {
				double calculated = assigned[i].x() * u + assigned[i].z() * v;
				explained.add(new IndexedCell.IndexedLine(assigned[i].h(), assigned[i].k(), assigned[i].l(), 1 / Math.sqrt(q[i]),
						1 / Math.sqrt(calculated)));
				deviation += Math.abs(calculated - q[i]);
				last = q[i];
			}
		}
		double limit = last * (1 + 1e-6);
		long possible = lines.stream().filter(line -> line.x() * u + line.z() * v <= limit).count();
		// positions are never better than a millionth, and a perfect fit must not have an infinite merit
		double mean = Math.max(deviation / Math.max(1, explained.size()), 1e-6 * last);
		return new IndexedCell(lattice, cell, explained, q.length - explained.size(), last / (2 * mean * Math.max(1, possible)),
				evidence(lattice, q, explained.size(), possible, last));
	}

	/**
	 * How surprising it is that so many lines are met: a large cell has a line near anything, and meets foreign lines by chance. Lines
	 * that were needed to fix the edges say nothing.
	 */
	private double evidence(Lattice lattice, double[] q, int explained, long possible, double last) {
		double window = 4 * relativeTolerance * Arrays.stream(q).average().orElseThrow();
		double chance = -Math.expm1(-possible * window / last);
		return -(explained - (lattice.isCubic() ? 1 : 2)) * Math.log(chance);
	}
}
