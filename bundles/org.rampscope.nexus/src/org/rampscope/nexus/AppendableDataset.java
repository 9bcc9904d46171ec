/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import org.eclipse.january.dataset.Dataset;

/** A dataset that grows record by record. */
public interface AppendableDataset {

	/** @param values one record, of the shape the dataset was made with */
	void append(Dataset values);

	/** @return the number of records so far */
	int size();
}
