/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.rampscope.core.Pattern;
import org.rampscope.core.Provenance;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.RampHeader;
import org.rampscope.core.error.CancelledException;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.operations.MeasureOperation;
import org.rampscope.operations.Operation;
import org.rampscope.operations.PatternOperation;
import org.rampscope.operations.Prepared;
import org.rampscope.operations.Reading;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Step;

/** Steps in a row that change or measure one pattern at a time, made ready. Thread-safe. Close it. */
final class PatternSteps implements AutoCloseable {

	private final List<Prepared> stages = new ArrayList<>();
	private final List<MeasureOperation.Meter> meters = new ArrayList<>();
	private RadialAxis axis;
	/** Empty where nothing is put on record. */
	private Optional<Provenance> provenance;

	PatternSteps(List<Step<?>> steps, RadialAxis first, RampHeader header, RunContext context, Optional<Provenance> start, Progress progress) {
		axis = first;
		provenance = start;
		Set<String> results = new HashSet<>();
		try {
			for (Step<?> step : steps) {
				if (step.operation() instanceof PatternOperation) {
					PatternOperation.Filter filter = filter(step, context, progress);
					stages.add(filter);
					axis = filter.axis();
				} else {
					MeasureOperation.Meter meter = meter(step, header, context, progress);
					stages.add(meter);
					meters.add(meter);
					if (!results.add(meter.resultName())) {
						throw new SettingsException(step.operation().info().id(), "is the second step whose result is called '" + meter.resultName() + "'",
								"Take one of the two out, or run them one after the other into different files");
					}
				}
				provenance = ChainRecord.with(provenance, step, stages.get(stages.size() - 1));
			}
		} catch (RuntimeException | Error e) {
			close();
			throw e;
		}
	}

	/** @return whether an operation looks at one pattern at a time */
	static boolean takes(Operation<?> operation) {
		return operation instanceof PatternOperation || operation instanceof MeasureOperation;
	}

	/** @return the axis behind the last step */
	RadialAxis axis() {
		return axis;
	}

	Optional<Provenance> provenance() {
		return provenance;
	}

	List<MeasureOperation.Meter> meters() {
		return meters;
	}

	/** @return how many patterns at a time are worth giving */
	int preferredBatch() {
		return meters.stream().mapToInt(MeasureOperation.Meter::preferredBatch).max().orElse(1);
	}

	/**
	 * @param outcomes what came of each frame so far, with no readings yet
	 * @return what came of it behind the last step
	 */
	List<FrameOutcome> apply(List<FrameOutcome> outcomes) {
		FrameOutcome[] all = outcomes.toArray(FrameOutcome[]::new);
		for (Prepared stage : stages) {
			if (stage instanceof PatternOperation.Filter filter) {
				filter(all, filter);
			} else {
				measure(all, (MeasureOperation.Meter) stage);
			}
		}
		return Arrays.asList(all);
	}

	private static void filter(FrameOutcome[] all, PatternOperation.Filter filter) {
		for (int i = 0; i < all.length; i++) {
			if (all[i].failure() == null) {
				try {
					all[i] = new FrameOutcome(filter.apply(all[i].pattern()), all[i].readings(), null);
				} catch (RampScopeException e) {
					all[i] = FrameOutcome.failed(e);
				}
			}
		}
	}

	private static void measure(FrameOutcome[] all, MeasureOperation.Meter meter) {
		int batch = Math.max(1, meter.preferredBatch());
		int[] usable = java.util.stream.IntStream.range(0, all.length).filter(i -> all[i].failure() == null).toArray();
		for (int from = 0; from < usable.length; from += batch) {
			measure(all, Arrays.copyOfRange(usable, from, Math.min(usable.length, from + batch)), meter);
		}
	}

	private static void measure(FrameOutcome[] all, int[] which, MeasureOperation.Meter meter) {
		List<Pattern> patterns = Arrays.stream(which).mapToObj(i -> all[i].pattern()).toList();
		List<Reading> readings;
		try {
			readings = meter.measure(patterns);
		} catch (CancelledException e) {
			throw e;
		} catch (RampScopeException e) {
			if (which.length == 1) {
				all[which[0]] = FrameOutcome.failed(e);
			} else {
				// one of them is bad: find out which
				Arrays.stream(which).forEach(i -> measure(all, new int[] { i }, meter));
			}
			return;
		}
		if (readings.size() != patterns.size()) {
			throw new IllegalStateException(meter.getClass().getName() + " gave " + readings.size() + " readings of " + patterns.size() + " patterns");
		}
		for (int k = 0; k < which.length; k++) {
			List<Reading> with = new ArrayList<>(all[which[k]].readings());
			with.add(readings.get(k));
			all[which[k]] = new FrameOutcome(all[which[k]].pattern(), List.copyOf(with), null);
		}
	}

	@Override
	public void close() {
		stages.forEach(Prepared::close);
	}

	private <S extends Record> PatternOperation.Filter filter(Step<S> step, RunContext context, Progress progress) {
		return ((PatternOperation<S>) step.operation()).prepare(step.settings(), axis, context, progress);
	}

	private <S extends Record> MeasureOperation.Meter meter(Step<S> step, RampHeader header, RunContext context, Progress progress) {
		return ((MeasureOperation<S>) step.operation()).prepare(step.settings(), axis, header, context, progress);
	}
}
