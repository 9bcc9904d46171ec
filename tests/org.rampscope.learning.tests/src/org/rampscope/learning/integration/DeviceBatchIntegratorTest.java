/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.integration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.PixelMask;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.learning.torch.Torch;
import org.rampscope.powder.integration.AzimuthalIntegrator;
import org.rampscope.powder.integration.BatchIntegrator;
import org.rampscope.powder.integration.ErrorModel;
import org.rampscope.powder.integration.IntegratedPattern;
import org.rampscope.powder.integration.IntegrationSettings;
import org.rampscope.powder.integration.Splitting;
import org.rampscope.powder.integration.WorkerPool;

class DeviceBatchIntegratorTest {

	private static final DetectorGrid GRID = new DetectorGrid(171, 143, 200e-6, 180e-6);
	private static final Geometry GEOMETRY = new Geometry(0.08, 0.012, 0.009, 0.1, -0.05, 0.1, 2, Optional.empty());

	@BeforeAll
	static void needsTheEngine() {
		Assumptions.assumeTrue(Torch.isAvailable(), "PyTorch does not start here");
	}

	private static AzimuthalIntegrator integrator(Splitting splitting, ErrorModel model) {
		Random random = new Random(4);
		int[] bits = new int[GRID.size()];
		Arrays.setAll(bits, i -> random.nextInt(30) == 0 ? PixelMask.DEAD : 0);
		return new AzimuthalIntegrator(GEOMETRY, GRID, Optional.of(PixelMask.of(bits, GRID.rows(), GRID.columns())), IntegrationSettings
				.defaults().withSplitting(splitting).withErrorModel(model).withAxis(RadialUnit.TWO_THETA_DEG, 300).withUsableCounts(0, 900));
	}

	private static List<Dataset> frames() {
		Random random = new Random(5);
		List<Dataset> frames = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			double[] counts = new double[GRID.size()];
			int mean = 1 << (2 * i);
			Arrays.setAll(counts, p -> random.nextInt(40) == 0 ? random.nextBoolean() ? Double.NaN : -1 : random.nextInt(4 * mean));
			frames.add(DatasetFactory.createFromObject(DoubleDataset.class, counts, GRID.rows(), GRID.columns()));
		}
		return frames;
	}

	/** On the device that would be chosen: a GPU where there is one. */
	@ParameterizedTest
	@EnumSource
	void givesTheSumsOfTheEngine(Splitting splitting) {
		AzimuthalIntegrator engine = integrator(splitting, ErrorModel.POISSON);
		try (BatchIntegrator expected = engine.inBatches(WorkerPool.CALLER);
				BatchIntegrator device = new DeviceBatchIntegrator(engine, Torch.get().device(DeviceChoice.AUTO))) {
			assertEquals(expected.axis(), device.axis());
			for (int round = 0; round < 2; round++) {
				List<IntegratedPattern> ours = device.integrate(frames());
				List<IntegratedPattern> theirs = expected.integrate(frames());
				assertEquals(theirs.size(), ours.size());
				for (int i = 0; i < ours.size(); i++) {
					assertArrayEquals(theirs.get(i).signal(), ours.get(i).signal(), 1e-7);
					assertArrayEquals(theirs.get(i).variance(), ours.get(i).variance(), 1e-7);
					assertArrayEquals(theirs.get(i).normalization(), ours.get(i).normalization(), 1e-9);
					assertArrayEquals(theirs.get(i).count(), ours.get(i).count(), 1e-9);
				}
			}
		}
	}

	@Test
	void withoutErrorsAndWithoutFrames() {
		try (BatchIntegrator device = new DeviceBatchIntegrator(integrator(Splitting.FULL, ErrorModel.NONE), Torch.get().device(DeviceChoice.CPU))) {
			assertEquals(List.of(), device.integrate(List.of()));
			assertEquals(Optional.empty(), device.integrate(frames()).get(0).pattern().sigma());
			Dataset small = DatasetFactory.zeros(DoubleDataset.class, 3, 3);
			assertThrows(RampScopeException.class, () -> device.integrate(List.of(small)));
		}
	}

	@Test
	void refusesOtherErrors() {
		AzimuthalIntegrator azimuthal = integrator(Splitting.NONE, ErrorModel.AZIMUTHAL);
		assertThrows(RampScopeException.class, () -> new DeviceBatchIntegrator(azimuthal, Torch.get().device(DeviceChoice.CPU)));
	}
}
