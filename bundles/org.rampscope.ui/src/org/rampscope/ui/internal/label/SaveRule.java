/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.label;

import org.eclipse.core.runtime.jobs.ISchedulingRule;

/** One file is written at a time. */
enum SaveRule implements ISchedulingRule {

	INSTANCE;

	@Override
	public boolean contains(ISchedulingRule rule) {
		return rule == this;
	}

	@Override
	public boolean isConflicting(ISchedulingRule rule) {
		return rule == this;
	}
}
