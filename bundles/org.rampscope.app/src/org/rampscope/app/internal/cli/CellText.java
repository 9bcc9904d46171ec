/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.io.PrintWriter;
import java.util.Locale;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.RampScan;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.operations.powder.peaks.IndexingOperation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The cells that an indexing found, as text and as JSON. */
final class CellText {

	private final RampScan found;
	private final DataGroup cells;

	/** @param found a ramp with the result of the indexing */
	CellText(RampScan found) {
		this.found = found;
		this.cells = found.results().get(IndexingOperation.RESULT);
	}

	void print(PrintWriter out) {
		out.println("frame  lattice            a (Å)     c (Å)   V (Å³)  merit  lines  left over");
		for (int i = 0; i < found.size(); i++) {
			if (isKnown(i)) {
				out.println(String.format(Locale.ROOT, "%5d  %-14s %9.5f %9.5f %8.3f %6.1f %6.0f %10.0f", found.frames().frameNumber()[i], lattice(i),
						value("a", i), value("c", i), value("volume", i), value("figure_of_merit", i), value("lines_explained", i),
						value("lines_unexplained", i)));
			} else {
				out.println(String.format(Locale.ROOT, "%5d  none", found.frames().frameNumber()[i]));
			}
		}
	}

	void addTo(ObjectNode node) {
		ArrayNode all = node.putArray("cells");
		for (int i = 0; i < found.size(); i++) {
			ObjectNode cell = all.addObject().put("frame", found.frames().frameNumber()[i]).put("lattice", isKnown(i) ? lattice(i) : null);
			for (String name : new String[] { "a", "c", "volume", "figure_of_merit" }) {
				JsonText.put(cell, name, value(name, i));
			}
			cell.put("lines_explained", (int) value("lines_explained", i)).put("lines_unexplained", (int) value("lines_unexplained", i));
		}
	}

	private boolean isKnown(int frame) {
		return Double.isFinite(value("a", frame));
	}

	private String lattice(int frame) {
		return cells.values("lattice").orElseThrow().getString(frame);
	}

	private double value(String name, int frame) {
		Dataset values = cells.values(name).orElseThrow();
		return values.getDouble(frame);
	}
}
