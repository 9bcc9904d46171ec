/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.result.ResultType;
import org.rampscope.core.tree.Field;
import org.rampscope.core.tree.Tree;
import org.rampscope.powder.integration.Cake;

/**
 * The cake of one frame: azimuth × radius.
 *
 * @param intensity mean intensity; NaN where no pixel lies
 * @param intensityErrors its standard uncertainty
 * @param pixels how many pixels count, as a sum of their shares
 * @param azimuth centres of the rows in degrees
 * @param radial centres of the columns
 * @param unit unit of the columns as NeXus writes it
 * @param radialQuantity what the columns count: {@code two_theta}, {@code q}, …
 * @param frame the frame, counted from 0
 */
@Tree(signal = "intensity", axes = { "azimuth", "radial" })
public record CakeResult(DoubleDataset intensity, DoubleDataset intensityErrors, DoubleDataset pixels, @Field(unit = "deg") double[] azimuth,
		@Field(unit = Field.UNIT_OF_RECORD) double[] radial, String unit, String radialQuantity, int frame) {

	/** The type of the result. */
	public static final ResultType<CakeResult> TYPE = ResultType.of("cake", "Cake", CakeResult.class);

	static CakeResult of(Cake cake, int frame) {
		int[] shape = { cake.azimuthDeg().length, cake.axis().size() };
		return new CakeResult(dataset(cake.intensity(), shape), dataset(cake.sigma(), shape), dataset(cake.count(), shape), cake.azimuthDeg(),
				cake.axis().centres().getData().clone(), cake.axis().unit().nexusUnit(), cake.axis().unit().fieldName(), frame);
	}

	private static DoubleDataset dataset(double[] values, int... shape) {
		return DatasetFactory.createFromObject(DoubleDataset.class, values, shape);
	}
}
