/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.util.Arrays;
import java.util.Random;

/** Spoils files: bits, bytes, numbers, lengths, pieces; seeded. */
final class ByteMutator {

	/** Numbers that break readers which trust sizes. */
	private static final long[] HOSTILE = { 0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0xffffffffL, Long.MAX_VALUE,
			1L << 40, 255, 65535 };
	/** The first bytes hold the structure of a file more often than the rest. */
	private static final int HEAD_BYTES = 8192;

	private final Random random;

	ByteMutator(long seed) {
		random = new Random(seed);
	}

	byte[] mutate(byte[] original) {
		byte[] bytes = original.clone();
		int changes = 1 + random.nextInt(6);
		for (int i = 0; i < changes && bytes.length > 16; i++) {
			bytes = switch (random.nextInt(7)) {
				case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
				case 1 -> flipped(bytes);
				case 2 -> numbered(bytes, Integer.BYTES);
				case 3 -> numbered(bytes, Long.BYTES);
				case 4 -> numbered(bytes, 1 + random.nextInt(2));
				case 5 -> moved(bytes);
				default -> zeroed(bytes);
			};
		}
		return bytes;
	}

	private int place(byte[] bytes, int length) {
		int limit = random.nextInt(3) == 0 ? bytes.length : Math.min(bytes.length, HEAD_BYTES);
		return random.nextInt(Math.max(1, limit - length));
	}

	private byte[] flipped(byte[] bytes) {
		bytes[place(bytes, 1)] ^= (byte) (1 << random.nextInt(8));
		return bytes;
	}

	private byte[] numbered(byte[] bytes, int length) {
		long value = HOSTILE[random.nextInt(HOSTILE.length)];
		int at = place(bytes, length);
		for (int i = 0; i < length; i++) {
			bytes[at + i] = (byte) (value >> (8 * i));
		}
		return bytes;
	}

	private byte[] moved(byte[] bytes) {
		int length = Math.min(bytes.length / 2, 1 + random.nextInt(64));
		int from = place(bytes, length);
		System.arraycopy(bytes, from, bytes, place(bytes, length), length);
		return bytes;
	}

	private byte[] zeroed(byte[] bytes) {
		int length = Math.min(bytes.length / 2, 1 + random.nextInt(256));
		int at = place(bytes, length);
		Arrays.fill(bytes, at, at + length, (byte) 0);
		return bytes;
	}
}
