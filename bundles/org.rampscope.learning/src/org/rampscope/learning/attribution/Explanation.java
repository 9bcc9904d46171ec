/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.attribution;

import java.util.List;

import org.rampscope.core.error.Aliased;

/** How much is said of why a network decides as it does. */
public enum Explanation implements Aliased {
	/** Nothing. */
	NONE,
	/** Gradients by position, of the loss and of the logit, and who attends to whom. */
	ATTRIBUTION("reasons"),
	/** These, and the weights of all layers as images. */
	FULL("reasons_and_weights");

	private final List<String> aliases;

	Explanation(String... aliases) {
		this.aliases = List.of(aliases);
	}

	/** @return what it was called in files of earlier versions */
	@Override
	public List<String> aliases() {
		return aliases;
	}
}
