/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.result.ResultType;
import org.rampscope.operations.MeasureOperation;
import org.rampscope.operations.MeasuredValues;
import org.rampscope.operations.Quantity;
import org.rampscope.operations.Reading;

/** Collects what meters measured of all frames, row by row; rows may be set from any thread. A row not set is NaN. */
public final class MeasureTable {

	private final List<MeasureOperation.Meter> meters;
	/** Of each meter: asked for once, as they may be made anew each time. */
	private final List<List<Quantity>> quantities;
	private final int frames;
	private final List<List<double[]>> values = new ArrayList<>();

	/**
	 * @param meters what measures
	 * @param frames how many rows
	 */
	public MeasureTable(List<MeasureOperation.Meter> meters, int frames) {
		this.meters = meters;
		this.quantities = meters.stream().map(MeasureOperation.Meter::quantities).toList();
		this.frames = frames;
		for (List<Quantity> some : quantities) {
			List<double[]> ofMeter = new ArrayList<>();
			for (Quantity quantity : some) {
				double[] all = new double[Math.multiplyExact(frames, quantity.size())];
				Arrays.fill(all, Double.NaN);
				ofMeter.add(all);
			}
			values.add(ofMeter);
		}
	}

	/**
	 * @param frame row
	 * @param readings one per meter
	 */
	public void set(int frame, List<Reading> readings) {
		for (int m = 0; m < readings.size(); m++) {
			List<Quantity> some = quantities.get(m);
			for (int q = 0; q < some.size(); q++) {
				int size = some.get(q).size();
				double[] value = readings.get(m).values().get(q);
				if (value.length != size) {
					throw new IllegalStateException(meters.get(m).getClass().getName() + " gave " + value.length + " values of "
							+ some.get(q).name() + " instead of " + size);
				}
				System.arraycopy(value, 0, values.get(m).get(q), frame * size, size);
			}
		}
	}

	/** @return the ramp with the values as results */
	public Ramp<Patterns> addTo(Ramp<Patterns> scan) {
		Ramp<Patterns> with = scan;
		for (int m = 0; m < meters.size(); m++) {
			List<Quantity> some = quantities.get(m);
			List<DoubleDataset> all = new ArrayList<>();
			for (int q = 0; q < some.size(); q++) {
				all.add(DatasetFactory.createFromObject(DoubleDataset.class, values.get(m).get(q), frames, some.get(q).size()));
			}
			with = with.withResult(MeasuredValues.type(meters.get(m).resultName(), ResultType.title(meters.get(m).resultName())), new MeasuredValues(some, all));
		}
		return with;
	}
}
