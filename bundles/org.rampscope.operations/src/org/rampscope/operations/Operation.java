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
public sealed interface Operation<S extends Record> permits FrameOperation, PatternOperation, RampOperation {

	/** @return id, version, name and citations */
	OperationInfo info();

	/** @return the settings with every default */
	S defaults();

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
