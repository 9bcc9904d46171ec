/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.napi.internal;

import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import org.rampscope.core.error.DataException;

/** Attributes of whatever is open in a file of NAPI. Texts become ASCII; the original lies beside as bytes. */
final class NapiAttributes {

	private final Path target;
	private final NapiFile file;

	/**
	 * @param target for messages
	 * @param file the open file
	 */
	NapiAttributes(Path target, NapiFile file) {
		this.target = target;
		this.file = file;
	}

	/** Writes all, in the order of their names. */
	void putAll(Map<String, Object> attributes) {
		new TreeMap<>(attributes).forEach(this::put);
	}

	/** Gives the open dataset or group an attribute. */
	void put(String name, Object value) {
		switch (value) {
			case String s -> {
				NapiText text = NapiText.of(s);
				file.call("putattr String Object int", name, text.bytes(), NapiTypes.CHAR);
				if (!Transliteration.isAscii(s)) {
					putArray(name + "_utf8", s.getBytes(StandardCharsets.UTF_8), NapiTypes.INT8);
				}
			}
			case String[] all -> {
				NapiText text = NapiText.of(all);
				file.call("putattr String Object int[] int", name, text.bytes(), new int[] { text.rows(), text.length() }, NapiTypes.CHAR);
				if (!Arrays.stream(all).allMatch(Transliteration::isAscii)) {
					putArray(name + "_utf8", String.join("\0", all).getBytes(StandardCharsets.UTF_8), NapiTypes.INT8);
				}
			}
			case Integer i -> file.call("putattr String Object int", name, new int[] { i }, NapiTypes.INT32);
			case Long l -> putArray(name, new long[] { l }, NapiTypes.INT64);
			case Double d -> file.call("putattr String Object int", name, new double[] { d }, NapiTypes.FLOAT64);
			case int[] a -> putArray(name, a, NapiTypes.INT32);
			case double[] a -> putArray(name, a, NapiTypes.FLOAT64);
			case byte[] a -> putArray(name, a, NapiTypes.INT8);
			default -> throw new DataException(target, "@" + name, "a " + value.getClass().getSimpleName()
					+ " cannot be an attribute",
					"Write a text, an integer or a floating point number");
		}
	}

	private void putArray(String name, Object array, int type) {
		if (Array.getLength(array) > 0) {
			file.call("putattr String Object int[] int", name, array, new int[] { Array.getLength(array) }, type);
		}
	}
}
