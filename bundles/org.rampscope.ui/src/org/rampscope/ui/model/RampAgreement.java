/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.model;

import java.util.Optional;

import org.rampscope.core.error.RampScopeException;
import org.rampscope.learning.inference.Classification;
import org.rampscope.learning.inference.LabelAgreement;
import org.rampscope.ui.document.OpenRamp;

/** How what a model said of an open ramp agrees with the labels that the ramp has now. */
public final class RampAgreement {

	private RampAgreement() {
		// functions
	}

	/** @return how they agree; empty where there are no labels, or no model said anything that can be read */
	public static Optional<LabelAgreement> of(OpenRamp ramp) {
		return classification(ramp).flatMap(said -> ramp.scan().labels().flatMap(labels -> LabelAgreement.of(said, labels)));
	}

	private static Optional<Classification> classification(OpenRamp ramp) {
		try {
			return ramp.scan().result(Classification.TYPE);
		} catch (RampScopeException e) {
			// another program's classification: it cannot be compared
			return Optional.empty();
		}
	}
}
