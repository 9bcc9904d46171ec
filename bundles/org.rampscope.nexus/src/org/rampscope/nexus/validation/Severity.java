/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.validation;

/** How much a finding weighs. */
public enum Severity {

	/** The file does not follow the definition. */
	ERROR,

	/** The file follows the definition but lacks something that is recommended, or contradicts itself slightly. */
	WARNING,

	/** Worth knowing. */
	NOTE
}
