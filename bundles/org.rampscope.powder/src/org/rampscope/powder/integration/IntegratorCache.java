/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.PixelMask;
import org.rampscope.core.error.SettingsException;

/**
 * Keeps integrators by the content of what they were made from, so that the map of a geometry is built once. The least recently used is
 * given up when there are too many. Thread-safe.
 */
public final class IntegratorCache {

	private final int capacity;
	private final Map<String, AzimuthalIntegrator> integrators = new LinkedHashMap<>(16, 0.75f, true);

	/** @param capacity number of integrators kept, at least one; each takes 15 to 120 MB for 2.5 million pixels */
	public IntegratorCache(int capacity) {
		if (capacity < 1) {
			throw new SettingsException("integratorCache/capacity", "is " + capacity, "Give at least one");
		}
		this.capacity = capacity;
	}

	/** @return the integrator made from equal arguments before, or a new one; arguments as for its constructor */
	public synchronized AzimuthalIntegrator get(Geometry geometry, DetectorGrid grid, Optional<PixelMask> mask,
			IntegrationSettings settings, WorkerPool pool) {
		String key = contentHash(geometry, grid, mask, settings);
		AzimuthalIntegrator integrator = integrators.get(key);
		if (integrator == null) {
			integrator = new AzimuthalIntegrator(geometry, grid, mask, settings, pool);
			integrators.put(key, integrator);
			if (integrators.size() > capacity) {
				integrators.remove(integrators.keySet().iterator().next());
			}
		}
		return integrator;
	}

	/**
	 * @return SHA-256, in hexadecimal, over everything the result of an integration depends on beside the frame; for the record of
	 *         what was done
	 */
	public static String contentHash(Geometry geometry, DetectorGrid grid, Optional<PixelMask> mask, IntegrationSettings settings) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			// records of numbers and enums: their text says everything they hold
			digest.update((geometry + "\n" + grid + "\n" + settings + "\n" + mask.isPresent()).getBytes(StandardCharsets.UTF_8));
			mask.ifPresent(m -> {
				ByteBuffer bytes = ByteBuffer.allocate(4 * m.bits().getSize());
				for (int i = 0; i < m.bits().getSize(); i++) {
					bytes.putInt(m.bits().getAbs(i));
				}
				digest.update(bytes.flip());
			});
			return HexFormat.of().formatHex(digest.digest());
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}
}
