/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import java.util.Optional;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.RampHeader;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.dawn.generator.Shell;
import org.rampscope.core.units.Wavelength;
import org.rampscope.operations.MeasureOperation;
import org.rampscope.operations.Operation;
import org.rampscope.operations.Quantity;
import org.rampscope.operations.RampOperation;
import org.rampscope.operations.RunContext;

/** The page that lists operations as DAWN shows them. */
final class OperationsTable {

	private final List<Operation<?>> operations;

	OperationsTable(List<Operation<?>> operations) {
		this.operations = operations;
	}

	String text() {
		StringBuilder text = new StringBuilder("""
				# RampScope's operations in DAWN

				Held against the operations by a test, which says how to renew it. All are in the category *%s*. Ranks are those of
				the data: 2 a detector frame, 1 a pattern. Atomic operations may run on several frames at once.

				| operation | id in DAWN | ranks | auxiliary data | summary data | atomic |
				|---|---|---|---|---|---|
				""".formatted("Pressure-ramp XRD"));
		for (Operation<?> operation : operations) {
			Shell shell = Shell.of(operation, "");
			text.append("| ").append(operation.info().name()).append(" | `").append(operation.info().id()).append("` | ")
					.append(shell.ranks())
					.append(" | ").append(auxiliary(operation)).append(" | ").append(summary(operation)).append(" | ")
					.append(shell.atomic() ? "yes" : "no").append(" |\n");
		}
		return text.toString();
	}

	private static String summary(Operation<?> operation) {
		return operation instanceof RampOperation<?> ? "results of the whole ramp"
				: operation instanceof MeasureOperation<?> ? "values of all frames, conclusions" : "";
	}

	private static String auxiliary(Operation<?> operation) {
		return operation instanceof MeasureOperation<?> measure ? quantities(measure) : "";
	}

	private static <S extends Record> String quantities(MeasureOperation<S> operation) {
		RunContext context = new RunContext(Path.of("").toAbsolutePath(), 1);
		RadialAxis axis = RadialAxis.regular(RadialUnit.TWO_THETA_DEG, 5, 0.01, 2000);
		RampMetadata metadata = RampMetadata.UNKNOWN.withBeam(new RampMetadata.Beam(Optional.of(new Wavelength(0.495937, 25)), Double.NaN, Double.NaN));
		try (MeasureOperation.Meter meter = operation.prepare(operation.defaults(), axis, RampHeader.of(metadata), context, Progress.NONE)) {
			return meter.quantities().stream().map(OperationsTable::text).collect(Collectors.joining(", "));
		} catch (RampScopeException e) {
			// Settings without which there is nothing to measure with have no default.
			return "depend on the settings";
		}
	}

	private static String text(Quantity quantity) {
		return "`" + quantity.name() + "`" + (quantity.length() == 0 ? "" : " [" + quantity.length() + "]")
				+ (quantity.unit().isEmpty() ? "" : " (" + quantity.unit() + ")");
	}
}
