/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.adapter;

import java.util.Optional;

import org.eclipse.january.MetadataException;
import org.eclipse.january.dataset.BooleanDataset;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.dataset.IntegerDataset;
import org.eclipse.january.metadata.AxesMetadata;
import org.eclipse.january.metadata.MaskMetadata;
import org.eclipse.january.metadata.MetadataFactory;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Frames;
import org.rampscope.core.Provenance;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;
import org.rampscope.dawn.internal.data.DawnUnits;
import org.rampscope.dawn.internal.geometry.DiffractionGeometry;
import org.rampscope.dawn.internal.geometry.GeometryMetadata;
import org.rampscope.simulation.DataSetId;
import org.rampscope.simulation.DetectorSetup;
import org.rampscope.simulation.FrameSimulator;
import org.rampscope.simulation.RampRecipe;

/** A short simulated ramp through a transition, as frames in our hands and as the stack DAWN would load. */
public final class FeoRamp {

	private static final int EVERY = 12;

	private FeoRamp() {
		// functions
	}

	/** @return every twelfth frame of data set D8: before, during and after the transition */
	public static Ramp<Frames> frames() {
		RampRecipe recipe = DataSetId.D8.recipe();
		Ramp<Frames> all = new FrameSimulator().simulate(recipe, DetectorSetup.demo(), Progress.NONE);
		int n = all.data().size() / EVERY;
		double[] pressure = new double[n];
		double[] time = new double[n];
		double[] sigma = new double[n];
		int[] number = new int[n];
		for (int i = 0; i < n; i++) {
			pressure[i] = all.frames().pressureGPa()[i * EVERY];
			time[i] = all.frames().timeS()[i * EVERY];
			sigma[i] = Double.NaN;
			number[i] = i;
		}
		return new Ramp<>(all.header().withLabels(Optional.empty()), new FrameAxis(time, pressure, sigma, number), new Sampled(all.data(), n), Results.NONE,
				Provenance.NONE);
	}

	private record Sampled(Frames all, int size) implements Frames {

		@Override
		public int rows() {
			return all.rows();
		}

		@Override
		public int columns() {
			return all.columns();
		}

		@Override
		public Dataset frame(int index) {
			return all.frame(index * EVERY);
		}

		@Override
		public void close() {
			all.close();
		}
	}

	/** @return the frames as one stack with pressure, geometry and mask, as a loader or operations in front attach them */
	public static Dataset stack(Ramp<Frames> series) throws MetadataException {
		int n = series.data().size();
		Dataset stack = DatasetFactory.zeros(IntegerDataset.class, n, series.data().rows(), series.data().columns());
		for (int i = 0; i < n; i++) {
			Dataset frame = series.data().frame(i);
			frame.setShape(1, series.data().rows(), series.data().columns());
			stack.setSlice(frame, new int[] { i, 0, 0 }, new int[] { i + 1, series.data().rows(), series.data().columns() }, null);
		}
		stack.setName("frames");
		AxesMetadata axes = MetadataFactory.createMetadata(AxesMetadata.class, 3);
		DoubleDataset pressure = DatasetFactory.createFromObject(DoubleDataset.class, series.frames().pressureGPa().clone());
		pressure.setName("pressure");
		DawnUnits.attach(pressure, "GPa");
		axes.addAxis(0, pressure);
		stack.setMetadata(axes);
		stack.setMetadata(GeometryMetadata.of(new DiffractionGeometry(series.geometry().orElseThrow(), series.header().grid().orElseThrow())));
		boolean[] good = new boolean[series.data().rows() * series.data().columns()];
		for (int i = 0; i < good.length; i++) {
			good[i] = !series.mask().orElseThrow().isMasked(i);
		}
		stack.setMetadata(MetadataFactory.createMetadata(MaskMetadata.class,
				DatasetFactory.createFromObject(BooleanDataset.class, good, 1, series.data().rows(), series.data().columns())));
		return stack;
	}
}
