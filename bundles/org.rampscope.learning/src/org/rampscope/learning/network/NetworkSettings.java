/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.network;

import java.util.LinkedHashMap;
import java.util.Map;

import org.rampscope.core.error.SettingsException;

/**
 * Which network exactly.
 *
 * @param type the architecture
 * @param points length of a pattern, N; 4023 published, 4020 for the encoder. How many it must be at least the layers tell:
 *            {@link Networks#create} refuses fewer, as do {@link #of} and {@link #ofMap}
 * @param classes number of classes, at least 2; the encoder does not use it
 * @param pool3 CNN: whether the second pooling takes three points, as the stored network of the released code does; the
 *            published table is without
 * @param deadLayer ResNet: whether the layer that the released code registers and never uses is there; only its 2,060,288
 *            weights make up the published count
 * @param feedForward ConvSC, ConvSCT: whether the feed-forward part is used
 * @param bins binned FCNN: number of bins, 15 published
 */
public record NetworkSettings(NetworkType type, int points, int classes, boolean pool3, boolean deadLayer, FeedForward feedForward,
		int bins) {

	private static final int PUBLISHED_BINS = 15;

	public NetworkSettings {
		if (classes < 2) {
			throw new SettingsException("classes", classes + " class(es)", "A classification needs at least 2");
		}
		if (bins < 1 || bins > points) {
			throw new SettingsException("bins", bins + " bins for " + points + " points", "Give 1 to " + points);
		}
	}

	/**
	 * The network as it should be: no dead layer, the feed-forward part used.
	 *
	 * @param type the architecture
	 * @param points length of a pattern
	 * @param classes number of classes, at least 2
	 * @throws SettingsException where patterns of that length are too short for it
	 */
	public static NetworkSettings of(NetworkType type, int points, int classes) {
		return Networks.create(
				new NetworkSettings(type, points, classes, false, false, FeedForward.USED, Math.min(PUBLISHED_BINS, Math.max(1, points)))).settings();
	}

	/** @return the same for patterns of another length, which may be too short */
	NetworkSettings withPoints(int other) {
		return new NetworkSettings(type, other, classes, pool3, deadLayer, feedForward, Math.min(bins, other));
	}

	/** @return the same with pooling over three points in the middle of the CNN */
	public NetworkSettings withPool3() {
		return new NetworkSettings(type, points, classes, true, deadLayer, feedForward, bins);
	}

	/** @return the same with the layer of the ResNet that nothing uses */
	public NetworkSettings withDeadLayer() {
		return new NetworkSettings(type, points, classes, pool3, true, feedForward, bins);
	}

	/** @return the same with another use of the feed-forward part */
	public NetworkSettings withFeedForward(FeedForward use) {
		return new NetworkSettings(type, points, classes, pool3, deadLayer, use, bins);
	}

	/** @return the same with another number of bins */
	public NetworkSettings withBins(int count) {
		return new NetworkSettings(type, points, classes, pool3, deadLayer, feedForward, count);
	}

	/** @return numbers the network gives per row: 1 for two classes (a logit of class 1), else one logit per class */
	public int outputs() {
		return type.outputs(this);
	}

	/** @return numbers in a row that goes in: the points, or position and intensity of one point per bin */
	public int inputWidth() {
		return type.inputWidth(this);
	}

	/** @return all settings as text, for a model file */
	public Map<String, String> toMap() {
		Map<String, String> map = new LinkedHashMap<>();
		map.put("kind", type.id());
		map.put("points", Integer.toString(points));
		map.put("classes", Integer.toString(classes));
		map.put("pool3", Boolean.toString(pool3));
		map.put("dead_layer", Boolean.toString(deadLayer));
		map.put("feed_forward", feedForward.name());
		map.put("bins", Integer.toString(bins));
		return map;
	}

	/**
	 * @param map as {@link #toMap()} gives it
	 * @throws SettingsException where one is missing or is not what it should be, or the patterns are too short for the network
	 */
	public static NetworkSettings ofMap(Map<String, String> map) {
		return Networks.create(new NetworkSettings(NetworkType.of(text(map, "kind")), number(map, "points"), number(map, "classes"),
				flag(map, "pool3"), flag(map, "dead_layer"), use(text(map, "feed_forward")), number(map, "bins"))).settings();
	}

	private static String text(Map<String, String> map, String key) {
		String value = map.get(key);
		if (value == null) {
			throw new SettingsException(key, "it is missing", "Give all of kind, points, classes, pool3, dead_layer, feed_forward, bins");
		}
		return value;
	}

	private static int number(Map<String, String> map, String key) {
		String value = text(map, key);
		try {
			return Integer.parseInt(value);
		} catch (NumberFormatException e) {
			throw new SettingsException(key, "\"" + value + "\" is not a whole number", "Give a whole number");
		}
	}

	private static boolean flag(Map<String, String> map, String key) {
		String value = text(map, key);
		if (!value.equals("true") && !value.equals("false")) {
			throw new SettingsException(key, "\"" + value + "\" is neither true nor false", "Give true or false");
		}
		return value.equals("true");
	}

	private static FeedForward use(String value) {
		for (FeedForward use : FeedForward.values()) {
			if (use.name().equals(value)) {
				return use;
			}
		}
		throw new SettingsException("feed_forward", "\"" + value + "\" is unknown", "Give USED or BYPASSED");
	}
}
