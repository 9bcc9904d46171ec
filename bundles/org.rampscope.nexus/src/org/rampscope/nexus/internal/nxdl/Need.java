/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.nxdl;

/** Whether a file must hold an item. */
public enum Need {
	REQUIRED, RECOMMENDED, OPTIONAL
}
