/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.clustering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.SettingsException;
import org.tribuo.MutableDataset;
import org.tribuo.clustering.ClusterID;
import org.tribuo.clustering.ClusteringFactory;
import org.tribuo.clustering.hdbscan.HdbscanModel;
import org.tribuo.clustering.hdbscan.HdbscanTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.distance.L2Distance;
import org.tribuo.math.neighbour.NeighboursQueryFactoryType;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Clusters of points that stay together over the widest range of densities, whatever their number, and points that belong to
 * none (R. Campello, D. Moulavi and J. Sander, HDBSCAN, PAKDD 2013). Unlike {@link DensityClustering} it needs no radius. The
 * algorithm is that of the Tribuo library.
 */
public final class HierarchicalDensityClustering {

	/** Label of points that belong to no cluster. */
	public static final int NOISE = DensityClustering.NOISE;

	private static final int NOISE_OF_THE_LIBRARY = 0;
	/** Held, so that its level stays: the library reports every run. */
	private static final Logger LIBRARY_LOG = Logger.getLogger(HdbscanTrainer.class.getName());

	static {
		LIBRARY_LOG.setLevel(Level.WARNING);
	}

	private final int smallestCluster;
	private final int neighbours;
	private final int threads;

	/**
	 * What came out.
	 *
	 * @param labels cluster per point, 0, 1, … by first member, or {@link #NOISE}
	 * @param outlierScores how little each point belongs to its surroundings, 0 … 1
	 */
	public record Result(int[] labels, double[] outlierScores) {
	}

	/**
	 * @param smallestCluster fewest points of a cluster, at least 2
	 * @param neighbours points, itself among them, whose distance makes the density at a point; at least 1
	 */
	public HierarchicalDensityClustering(int smallestCluster, int neighbours) {
		if (smallestCluster < 2 || neighbours < 1) {
			throw new SettingsException("hdbscan", "clusters of at least " + smallestCluster + " points, " + neighbours + " neighbours",
					"Give at least 2 points and at least 1 neighbour");
		}
		this.smallestCluster = smallestCluster;
		this.neighbours = neighbours;
		this.threads = Math.max(1, Runtime.getRuntime().availableProcessors());
	}

	/**
	 * @param points one row per point, finite
	 * @throws AnalysisException where there are fewer points than neighbours asked for
	 */
	public Result cluster(double[][] points) {
		if (points.length < Math.max(neighbours, smallestCluster)) {
			throw new AnalysisException(points.length + " points to cluster with " + neighbours + " neighbours and clusters of at least "
					+ smallestCluster, "Ask for fewer neighbours and smaller clusters");
		}
		HdbscanTrainer trainer = new HdbscanTrainer(smallestCluster, new L2Distance(), neighbours, threads,
				NeighboursQueryFactoryType.KD_TREE);
		HdbscanModel model = trainer.train(dataset(points));
		double[] scores = model.getOutlierScores().stream().mapToDouble(Double::doubleValue).toArray();
		return new Result(inOrder(model.getClusterLabels()), scores);
	}

	private static MutableDataset<ClusterID> dataset(double[][] points) {
		ClusteringFactory factory = new ClusteringFactory();
		MutableDataset<ClusterID> dataset = new MutableDataset<>(new SimpleDataSourceProvenance("points", factory), factory);
		String[] names = new String[points[0].length];
		for (int i = 0; i < names.length; i++) {
			names[i] = String.format(Locale.ROOT, "%06d", i);
		}
		for (double[] point : points) {
			dataset.add(new ArrayExample<>(factory.getUnknownOutput(), names, point));
		}
		return dataset;
	}

	private static int[] inOrder(List<Integer> found) {
		Map<Integer, Integer> numbers = new LinkedHashMap<>();
		List<Integer> labels = new ArrayList<>(found.size());
		for (int label : found) {
			labels.add(label == NOISE_OF_THE_LIBRARY ? NOISE : numbers.computeIfAbsent(label, l -> numbers.size()));
		}
		return labels.stream().mapToInt(Integer::intValue).toArray();
	}
}
