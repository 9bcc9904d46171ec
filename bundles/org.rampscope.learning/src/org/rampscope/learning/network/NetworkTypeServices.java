/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.network;

/** Registers the networks that other bundles offer as services; run by declarative services. */
public final class NetworkTypeServices {

	/** A service has come. */
	public void bind(NetworkType type) {
		NetworkTypes.register(type);
	}

	/** A service goes. */
	public void unbind(NetworkType type) {
		NetworkTypes.unregister(type);
	}
}
