/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.peaks;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

import org.rampscope.core.result.ResultType;
import org.rampscope.core.tree.Field;
import org.rampscope.core.tree.Tree;
import org.rampscope.powder.peaks.IndexedCell;

/**
 * The cell that explains the peaks of each frame; NaN, and 0 lines, in frames without one.
 *
 * @param a edge in ångström
 * @param c edge along the unique axis in ångström
 * @param volume volume in Å³
 * @param figureOfMerit de Wolff's figure of merit
 * @param linesExplained peaks that the cell explains
 * @param linesUnexplained peaks that it leaves over
 * @param lattice name of the lattice; {@code none} for no cell
 */
@Tree(signal = "a", axes = "frame", indicesBehind = "lattice")
public record IndexedCells(@Field(unit = "angstrom") double[] a, @Field(unit = "angstrom") double[] c, @Field(unit = "angstrom^3") double[] volume,
		double[] figureOfMerit, int[] linesExplained, int[] linesUnexplained, String[] lattice) {

	/** The type of the result. */
	public static final ResultType<IndexedCells> TYPE = ResultType.of("indexing", "Indexing", IndexedCells.class);

	static IndexedCells of(List<Optional<IndexedCell>> cells) {
		return new IndexedCells(numbers(cells, x -> x.cell().a()), numbers(cells, x -> x.cell().c()), numbers(cells, x -> x.cell().volume()),
				numbers(cells, IndexedCell::figureOfMerit), counts(cells, x -> x.lines().size()), counts(cells, IndexedCell::unexplained),
				cells.stream().map(cell -> cell.map(x -> x.lattice().name()).orElse("none")).toArray(String[]::new));
	}

	private static double[] numbers(List<Optional<IndexedCell>> cells, ToDoubleFunction<IndexedCell> value) {
		return cells.stream().mapToDouble(cell -> cell.map(value::applyAsDouble).orElse(Double.NaN)).toArray();
	}

	private static int[] counts(List<Optional<IndexedCell>> cells, ToIntFunction<IndexedCell> value) {
		return cells.stream().mapToInt(cell -> cell.map(value::applyAsInt).orElse(0)).toArray();
	}

	/** @return whether the frame has a cell */
	public boolean isKnown(int frame) {
		return Double.isFinite(a[frame]);
	}
}
