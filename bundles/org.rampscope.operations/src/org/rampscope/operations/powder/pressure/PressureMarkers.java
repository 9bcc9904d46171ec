/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pressure;

import org.rampscope.core.error.SettingsException;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.powder.phase.PhaseList;
import org.rampscope.powder.phase.Phase;

/** The pressure markers that settings name: phases with an equation of state. */
final class PressureMarkers {

	private PressureMarkers() {
		// functions
	}

	/**
	 * @param operationId whose settings name them, for messages
	 * @param names names or files, separated by commas
	 * @param context where files are looked up
	 * @throws SettingsException naming what is no marker
	 */
	static PhaseList of(String operationId, String names, RunContext context) {
		PhaseList list = PhaseList.of(operationId + "/calibrants", names, context);
		for (Phase phase : list.phases()) {
			if (phase.equationOfState().isEmpty()) {
				throw new SettingsException(operationId + "/calibrants", "names " + phase.name() + ", which has no equation of state",
						"Use another calibrant, or a JCPDS file with K0 and K0P");
			}
		}
		return list;
	}

	/** @throws SettingsException where the range is empty */
	static void checkRange(String operationId, double minimumGPa, double maximumGPa) {
		if (maximumGPa <= minimumGPa) {
			throw new SettingsException(operationId + "/maximumGPa", "is " + maximumGPa + " and minimumGPa is " + minimumGPa, "Give the smaller one first");
		}
	}
}
