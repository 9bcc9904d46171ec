/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core.error;

/** A setting of an operation, or a pipeline as a whole, is not usable. The message names the setting. */
public class SettingsException extends RampScopeException {

	private static final long serialVersionUID = 1L;

	private final String setting;

	/**
	 * @param setting the setting's name as it stands in the JSON, with its operation: {@code powder.integrate/bins}
	 * @param problem what is wrong with its value
	 * @param remedy what would be right
	 */
	public SettingsException(String setting, String problem, String remedy) {
		super("setting " + setting + ": " + problem, remedy);
		this.setting = setting;
	}

	/** @return the setting's name */
	public String setting() {
		return setting;
	}
}
