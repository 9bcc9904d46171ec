/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.integration;

import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.error.GeometryException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.learning.torch.Torch;
import org.rampscope.learning.torch.TorchWork;
import org.rampscope.powder.integration.AzimuthalIntegrator;
import org.rampscope.powder.integration.BatchIntegrator;
import org.rampscope.powder.integration.ErrorModel;
import org.rampscope.powder.integration.IntegratedPattern;
import org.rampscope.powder.integration.IntegrationSettings;
import org.rampscope.powder.integration.ShareMatrix;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * Batches as products of sparse and dense matrices in double precision: shares (bins × pixels) times counts, weights and usability of the
 * pixels of every frame, and squared shares times variances. Takes some 40 bytes of the device's memory per share and 40 per pixel of every
 * frame of a batch. Worthwhile on a GPU; on a processor the powder engine is many times faster. Not thread-safe.
 */
public final class DeviceBatchIntegrator implements BatchIntegrator {

	private static final String PREPARING = "preparing an integration";

	private final RadialAxis axis;
	private final IntegrationSettings settings;
	private final int pixels;
	private final Device device;
	private final NDManager manager;
	private final NDArray shares;
	private final NDArray squares;
	private final NDArray weights;

	/**
	 * @param integrator made for the geometry, mask and settings; error model none or Poisson
	 * @param device where to integrate
	 */
	public DeviceBatchIntegrator(AzimuthalIntegrator integrator, Device device) {
		this.axis = integrator.axis();
		this.settings = integrator.settings();
		if (!knows(settings.errorModel())) {
			throw new SettingsException("powder.integrate/errorModel", "is " + settings.errorModel(), "Choose NONE or POISSON on a device");
		}
		ShareMatrix matrix = integrator.shares();
		this.pixels = matrix.pixels();
		this.device = device;
		this.manager = Torch.get().newManager(device);
		double[] values = new double[matrix.size()];
		double[] squared = new double[matrix.size()];
		long[][] indices = new long[2][matrix.size()];
		for (int i = 0; i < values.length; i++) {
			values[i] = matrix.share()[i];
			squared[i] = values[i] * values[i];
			indices[0][i] = matrix.bin()[i];
			indices[1][i] = matrix.pixel()[i];
		}
		double[] weight = new double[pixels];
		for (int p = 0; p < pixels; p++) {
			weight[p] = Float.isNaN(matrix.weight()[p]) ? 0 : matrix.weight()[p];
		}
		Shape shape = new Shape(matrix.bins(), pixels);
		try {
			this.shares = TorchWork.keep(device, PREPARING, () -> manager.createCoo(DoubleBuffer.wrap(values), indices, shape));
			this.squares = settings.errorModel() == ErrorModel.POISSON
					? TorchWork.keep(device, PREPARING, () -> manager.createCoo(DoubleBuffer.wrap(squared), indices, shape))
					: null;
			this.weights = TorchWork.keep(device, PREPARING, () -> manager.create(weight, new Shape(pixels, 1)));
		} catch (RuntimeException | Error e) {
			manager.close();
			throw e;
		}
	}

	/** @return whether devices know an error model */
	static boolean knows(ErrorModel model) {
		return model == ErrorModel.NONE || model == ErrorModel.POISSON;
	}

	@Override
	public RadialAxis axis() {
		return axis;
	}

	@Override
	public List<IntegratedPattern> integrate(List<? extends Dataset> frames) {
		if (frames.isEmpty()) {
			return List.of();
		}
		return TorchWork.run(device, "integrating " + frames.size() + " frame(s)", () -> integrateOnDevice(frames));
	}

	private List<IntegratedPattern> integrateOnDevice(List<? extends Dataset> frames) {
		int n = frames.size();
		try (NDManager batch = manager.newSubManager()) {
			NDArray raw = batch.create(counts(frames), new Shape(n, pixels)).transpose();
			NDArray inLimits = raw.gte(settings.minimumValue()).logicalAnd(raw.lt(settings.saturationValue()));
			NDArray usable = inLimits.toType(DataType.FLOAT64, false);
			// chosen, not multiplied: NaN times zero would stay NaN
			NDArray counts = NDArrays.where(inLimits, raw, raw.zerosLike());
			NDArray dense = NDArrays.concat(new NDList(counts, usable.mul(weights), usable), 1);
			double[] sums = product(shares, dense, batch);
			double[] variances = squares == null ? null : product(squares, counts.maximum(1).mul(usable), batch);
			List<IntegratedPattern> patterns = new ArrayList<>();
			for (int i = 0; i < n; i++) {
				patterns.add(new IntegratedPattern(axis, column(sums, i, 3 * n),
						variances == null ? unknown() : column(variances, i, n), column(sums, n + i, 3 * n), column(sums, 2 * n + i, 3 * n)));
			}
			return patterns;
		}
	}

	private static double[] product(NDArray sparse, NDArray dense, NDManager batch) {
		NDArray product = sparse.matMul(dense);
		product.attach(batch); // else it would live as long as the shares
		return product.toDoubleArray();
	}

	private double[] counts(List<? extends Dataset> frames) {
		double[] counts = new double[frames.size() * pixels];
		int at = 0;
		for (Dataset frame : frames) {
			if (frame.getSize() != pixels) {
				throw new GeometryException("frame of " + frame.getSize() + " pixels does not fit the detector of " + pixels,
						"Give frames of the detector's shape");
			}
			Dataset plain = frame.getStrides() == null && frame.getOffset() == 0 ? frame : frame.clone();
			for (int p = 0; p < pixels; p++) {
				counts[at++] = plain.getElementDoubleAbs(p);
			}
		}
		return counts;
	}

	private double[] column(double[] matrix, int column, int columns) {
		double[] values = new double[axis.size()];
		for (int k = 0; k < values.length; k++) {
			values[k] = matrix[k * columns + column];
		}
		return values;
	}

	private double[] unknown() {
		double[] unknown = new double[axis.size()];
		Arrays.fill(unknown, Double.NaN);
		return unknown;
	}

	@Override
	public void close() {
		manager.close();
	}
}
