/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;

import io.jhdf.HdfFile;
import io.jhdf.api.Group;
import io.jhdf.api.Node;

/**
 * One module of a LAMBDA detector: its frames in one or more part files.
 *
 * @param number the module's number
 * @param parts its part files in order
 * @param detector the NXdetector of the first part, without the large arrays
 * @param numbers sequence numbers of the frames per part
 */
record LambdaModule(int number, List<HdfFrames> parts, GroupView detector, List<int[]> numbers) implements AutoCloseable {

	private static final String DETECTOR = "/entry/instrument/detector";

	static LambdaModule open(int number, List<Path> files) {
		List<HdfFrames> parts = new ArrayList<>();
		List<int[]> numbers = new ArrayList<>();
		GroupView detector = null;
		try {
			for (Path file : files) {
				HdfFile hdf = HdfOpener.open(file);
				HdfFrames stack;
				GroupView view;
				try {
					stack = new HdfFrames(file, hdf::close, dataset(file, hdf));
					parts.add(stack);
					DataGroup tree = new TreeReader(file, LambdaModule::isWanted, Progress.NONE).read((Group) HdfOpener
							.own(file, hdf, DETECTOR).filter(Group.class::isInstance)
							.orElseThrow(() -> new DataException(file, DETECTOR, "is no group", "Give files written by a LAMBDA detector")));
					view = new GroupView(file, DETECTOR, tree).withFixedUnits();
				} catch (RuntimeException e) {
					hdf.close();
					throw e;
				}
				numbers.add(sequence(view, stack.size()));
				detector = detector == null ? view : detector;
			}
		} catch (RuntimeException e) {
			parts.forEach(HdfFrames::close);
			throw e;
		}
		return new LambdaModule(number, parts, detector, numbers);
	}

	private static boolean isWanted(String path) {
		return !path.equals(DETECTOR + "/data") && !path.equals(DETECTOR + "/flatfield");
	}

	private static io.jhdf.api.Dataset dataset(Path file, HdfFile hdf) {
		Node node = HdfOpener.own(file, hdf, DETECTOR + "/data").orElse(null);
		if (!(node instanceof io.jhdf.api.Dataset dataset)) {
			throw new DataException(file, DETECTOR + "/data", "is no dataset", "Give files written by a LAMBDA detector");
		}
		return dataset;
	}

	/** Frames are counted from one in the files and from zero here; all zero where the file does not say. */
	private static int[] sequence(GroupView detector, int frames) {
		double[] values = detector.numbers("sequence_number", "");
		int[] numbers = new int[frames];
		for (int i = 0; i < frames; i++) {
			numbers[i] = values.length == frames ? (int) values[i] - 1 : -1;
		}
		return numbers;
	}

	int rows() {
		return parts.get(0).rows();
	}

	int columns() {
		return parts.get(0).columns();
	}

	/** @return the module's place on the canvas in pixels: x (columns) and y (rows); empty where the file does not say */
	double[] translation() {
		return detector.in("translation").numbers("distance", "");
	}

	/** @return bits of pixel_mask, row by row; empty where the file has none */
	int[] maskBits() {
		DataField field = detector.group().fields().get("pixel_mask");
		if (field == null || field.values().getSize() != rows() * columns()) {
			return new int[0];
		}
		Dataset values = field.values();
		int[] bits = new int[values.getSize()];
		for (int i = 0; i < bits.length; i++) {
			bits[i] = (int) values.getElementLongAbs(i);
		}
		return bits;
	}

	@Override
	public void close() {
		parts.forEach(HdfFrames::close);
	}
}
