/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations;

/**
 * One algorithm with typed settings. Implementations are stateless; what a run needs is made by the {@code prepare}
 * method of the kind.
 *
 * @param <S> the settings: a record whose components carry {@link org.rampscope.operations.settings.Setting}
 */
public sealed interface Operation<S extends Record> permits ImageOperation, FrameOperation, PatternOperation, MeasureOperation, RampOperation {

	/** @return id, version, name and citations */
	OperationInfo info();

	/** @return the settings with every default */
	S defaults();

	/**
	 * Looks for what makes settings useless before any data are read: values that contradict each other, files that cannot
	 * be read. Whether single values lie in their ranges and named files exist is checked before.
	 *
	 * @param settings settings, each in its range
	 * @param context where files named in settings are looked up
	 * @throws org.rampscope.core.error.RampScopeException naming the setting
	 */
	default void check(S settings, RunContext context) {
		// most settings do not depend on each other
	}

	/** @return the class of the settings */
	@SuppressWarnings("unchecked")
	default Class<S> settingsType() {
		return (Class<S>) defaults().getClass();
	}

	/** @return what it takes */
	DataRank input();

	/** @return what it gives */
	DataRank output();
}
