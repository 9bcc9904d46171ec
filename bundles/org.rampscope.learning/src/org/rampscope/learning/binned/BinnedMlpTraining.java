/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.binned;

import java.util.Arrays;

import org.rampscope.core.RadialAxis;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.internal.binned.PointTraining;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.learning.torch.Torch;

import ai.djl.Device;

/**
 * Trains the binned networks (Y. Sun, thesis 2023, chapter 4): one network per bin tells the class of a point from its position
 * and its intensity, both as they are. How many of them it tells right is how well the bin separates the classes.
 */
public final class BinnedMlpTraining {

	private final BinnedMlpSettings settings;
	private final Device device;

	/**
	 * @param settings how
	 * @param device where the training runs
	 */
	public BinnedMlpTraining(BinnedMlpSettings settings, DeviceChoice device) {
		this.settings = settings;
		this.device = Torch.get().device(device);
	}

	/**
	 * @param axis of the patterns
	 * @param originals training patterns, one per row; noise copies are made of them
	 * @param labels class of each, 0 … classes − 1
	 * @param progress told of epochs times bins
	 * @throws AnalysisException where there are not two classes, or a value is not finite
	 */
	public BinnedMlp train(RadialAxis axis, double[][] originals, int[] labels, Progress progress) {
		int classes = classes(originals, labels);
		BinLayout layout = BinLayout.of(axis.size(), settings.bins());
		double[][] curves = settings.copies().of(originals);
		int[] curveLabels = settings.copies().labels(labels);
		int[] rowLabels = new int[curves.length * layout.pointsPerBin()];
		for (int i = 0; i < rowLabels.length; i++) {
			rowLabels[i] = curveLabels[i / layout.pointsPerBin()];
		}
		progress.begin("training " + layout.bins() + " bins", (long) layout.bins() * settings.epochs());
		PointTraining.Trained trained = new PointTraining(device, settings.hidden(), classes, settings.epochs(), settings.learningRate(),
				settings.weightDecay()).train(points(axis, layout, curves), rowLabels, settings.seed(), progress::worked, progress::isCancelled);
		return new BinnedMlp(settings, layout, axis, classes, trained.first(), trained.second(), trained.bias(), trained.accuracy());
	}

	private static int classes(double[][] originals, int[] labels) {
		int classes = Arrays.stream(labels).max().orElse(-1) + 1;
		if (originals.length != labels.length || Arrays.stream(labels).distinct().count() < 2) {
			throw new AnalysisException(originals.length + " patterns with " + labels.length + " labels of "
					+ Arrays.stream(labels).distinct().count() + " class(es)", "Give one label per pattern and at least two classes");
		}
		for (double[] pattern : originals) {
			if (!Arrays.stream(pattern).allMatch(Double::isFinite)) {
				throw new AnalysisException("a training pattern has a value that is not finite", "Leave the frame out, or crop the patterns");
			}
		}
		return classes;
	}

	/** Per bin: all positions, then all intensities, then ones; curve after curve. */
	private static float[][] points(RadialAxis axis, BinLayout layout, double[][] curves) {
		int each = layout.pointsPerBin();
		int rows = curves.length * each;
		float[][] points = new float[layout.bins()][3 * rows];
		for (int b = 0; b < layout.bins(); b++) {
			for (int c = 0; c < curves.length; c++) {
				for (int i = 0; i < each; i++) {
					int point = b * each + i;
					int row = c * each + i;
					points[b][row] = (float) axis.at(point);
					points[b][rows + row] = (float) curves[c][point];
					points[b][2 * rows + row] = 1;
				}
			}
		}
		return points;
	}
}
