/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.baseline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.rampscope.powder.baseline.Baseline;

/** Baselines by the short names of their operations, for operations that need one for themselves. */
public final class Baselines {

	private static final List<BaselineOperation<?>> ALL = List.of(new AlsBaselineOperation(), new ArplsBaselineOperation(), new SnipBaselineOperation(),
			new RollingBallBaselineOperation(), new BrucknerBaselineOperation(), new ChebyshevBaselineOperation());

	private Baselines() {
		// functions
	}

	/** @return their names */
	public static List<String> names() {
		return ALL.stream().map(operation -> operation.info().aliases().get(0)).toList();
	}

	/**
	 * @param name id or alias of an operation that subtracts a baseline
	 * @param bins length of the patterns
	 * @return the algorithm with the operation's defaults; empty where there is none of that name
	 */
	public static Optional<Baseline> named(String name, int bins) {
		return ALL.stream().filter(operation -> Stream.concat(Stream.of(operation.info().id()), operation.info().aliases().stream()).anyMatch(name::equals))
				.findFirst().map(operation -> withDefaults(operation, bins));
	}

	private static <S extends Record> Baseline withDefaults(BaselineOperation<S> operation, int bins) {
		return operation.baseline(operation.defaults(), bins);
	}
}
