/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.testdata;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.IntegerDataset;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.PixelMask;

import io.jhdf.HdfFile;

/** The synthetic CeO2 frame and the patterns pyFAI 0.21.3 integrated from it. */
public final class PilatusReference {

	public static final DetectorGrid GRID = new DetectorGrid(1679, 1475, 172e-6, 172e-6);

	private final int[] counts = new int[GRID.size()];
	private final int[] masked = new int[GRID.size()];

	public PilatusReference() {
		try (HdfFile file = new HdfFile(TestData.file("integration/pilatus2m.h5"))) {
			int[][] image = (int[][]) file.getDatasetByPath("/image").getData();
			byte[][] mask = (byte[][]) file.getDatasetByPath("/mask").getData();
			for (int row = 0; row < GRID.rows(); row++) {
				for (int column = 0; column < GRID.columns(); column++) {
					counts[row * GRID.columns() + column] = image[row][column];
					masked[row * GRID.columns() + column] = mask[row][column] == 0 ? 0 : PixelMask.USER;
				}
			}
		}
	}

	public Geometry geometry() {
		return TestData.poni(TestData.file("integration/pilatus2m.poni"));
	}

	public Dataset frame() {
		return DatasetFactory.createFromObject(IntegerDataset.class, counts, GRID.rows(), GRID.columns());
	}

	public PixelMask mask() {
		return PixelMask.of(masked, GRID.rows(), GRID.columns());
	}

	/**
	 * A pattern of pyFAI's.
	 *
	 * @param lower lower edge of the first bin
	 * @param upper upper edge of the last
	 */
	public record Expected(double lower, double upper, double[] radial, double[] intensity, double[] sigma, double[] signal,
			double[] normalization, double[] count) {
	}

	public static Expected expected(String name) {
		Path file = TestData.file("integration/pilatus2m_" + name + ".txt");
		List<String> header = TestData.lines(file).subList(0, 3);
		String[] words = header.get(1).split(" ");
		double[][] c = TestData.columns(file);
		return new Expected(Double.parseDouble(words[words.length - 3]), Double.parseDouble(words[words.length - 1]), c[0], c[1], c[2],
				c[3], c[4], c[5]);
	}
}
