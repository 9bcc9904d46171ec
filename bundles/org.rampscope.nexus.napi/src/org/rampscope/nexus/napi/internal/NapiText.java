/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.napi.internal;

import java.nio.charset.StandardCharsets;

/** Texts as the rows of bytes of equal length that NAPI stores. */
record NapiText(byte[] bytes, int rows, int length) {

	/** @return the texts in ASCII, filled up with zeros; a row has at least one byte */
	static NapiText of(String... texts) {
		byte[][] rows = new byte[texts.length][];
		int length = 1;
		for (int i = 0; i < texts.length; i++) {
			rows[i] = Transliteration.ascii(texts[i]).getBytes(StandardCharsets.US_ASCII);
			length = Math.max(length, rows[i].length);
		}
		byte[] bytes = new byte[texts.length * length];
		for (int i = 0; i < rows.length; i++) {
			System.arraycopy(rows[i], 0, bytes, i * length, rows[i].length);
		}
		return new NapiText(bytes, texts.length, length);
	}
}
