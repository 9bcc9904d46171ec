/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.io.PrintWriter;
import java.util.Locale;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.operations.powder.peaks.IndexedCells;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The cells that an indexing found, as text and as JSON. */
final class CellText {

	private final Ramp<Patterns> found;
	private final IndexedCells cells;

	/** @param found a ramp with the result of the indexing */
	CellText(Ramp<Patterns> found) {
		this.found = found;
		this.cells = found.result(IndexedCells.TYPE).orElseThrow();
	}

	void print(PrintWriter out) {
		out.println("frame  lattice            a (Å)     c (Å)   V (Å³)  merit  lines  left over");
		for (int i = 0; i < found.size(); i++) {
			if (cells.isKnown(i)) {
				out.println(String.format(Locale.ROOT, "%5d  %-14s %9.5f %9.5f %8.3f %6.1f %6d %10d", found.frames().frameNumber()[i], cells.lattice()[i],
						cells.a()[i], cells.c()[i], cells.volume()[i], cells.figureOfMerit()[i], cells.linesExplained()[i],
						cells.linesUnexplained()[i]));
			} else {
				out.println(String.format(Locale.ROOT, "%5d  none", found.frames().frameNumber()[i]));
			}
		}
	}

	void addTo(ObjectNode node) {
		ArrayNode all = node.putArray("cells");
		for (int i = 0; i < found.size(); i++) {
			ObjectNode cell = all.addObject().put("frame", found.frames().frameNumber()[i]).put("lattice", cells.isKnown(i) ? cells.lattice()[i] : null);
			JsonText.put(cell, "a", cells.a()[i]);
			JsonText.put(cell, "c", cells.c()[i]);
			JsonText.put(cell, "volume", cells.volume()[i]);
			JsonText.put(cell, "figure_of_merit", cells.figureOfMerit()[i]);
			cell.put("lines_explained", cells.linesExplained()[i]).put("lines_unexplained", cells.linesUnexplained()[i]);
		}
	}
}
