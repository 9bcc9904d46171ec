/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.dawnsci.analysis.api.processing;

/** How many dimensions data have between operations. */
public enum OperationRank {

	ZERO(0), ONE(1), TWO(2), THREE(3), FOUR(4), ANY(-1), NONE(-2), SAME(-3);

	private final int rank;

	OperationRank(int rank) {
		this.rank = rank;
	}

	public int getRank() {
		return rank;
	}

	public static OperationRank get(int rank) {
		for (OperationRank candidate : values()) {
			if (candidate.rank == rank) {
				return candidate;
			}
		}
		return null;
	}

	public boolean isCompatibleWith(OperationRank other) {
		return this == other || this == ANY || other == ANY || this == SAME || other == SAME;
	}
}
