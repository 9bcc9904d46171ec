/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;

/** The types of NXDL. */
final class NexusType {

	private static final Set<Class<?>> INTEGERS = Set.of(byte.class, short.class, int.class, long.class, Byte.class, Short.class,
			Integer.class,
			Long.class, java.math.BigInteger.class);
	private static final Set<Class<?>> FLOATS = Set.of(float.class, double.class, Float.class, Double.class);
	private static final Set<Class<?>> TRUTH = Set.of(boolean.class, Boolean.class);
	/** Offsets with and without a colon are both ISO 8601. */
	private static final List<DateTimeFormatter> TIMES = List.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME,
			DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSSSSSSSS][.SSSSSSSS][.SSSSSSS][.SSSSSS][.SSSSS][.SSSS][.SSS][.SS][.S]xx"));

	private NexusType() {
		// functions
	}

	/** @return whether elements of that Java type may stand where the definition asks for that type */
	static boolean holds(String type, Class<?> element) {
		boolean integer = INTEGERS.contains(element);
		boolean number = integer || FLOATS.contains(element);
		boolean text = element == String.class;
		boolean truth = TRUTH.contains(element);
		return switch (type) {
			case "NX_CHAR", "NX_DATE_TIME", "ISO8601" -> text;
			case "NX_FLOAT" -> FLOATS.contains(element);
			case "NX_INT", "NX_UINT", "NX_POSINT" -> integer;
			case "NX_NUMBER" -> number;
			case "NX_BOOLEAN" -> integer || text || truth;
			case "NX_CHAR_OR_NUMBER" -> text || number;
			// bytes, complex numbers and what future versions add are not looked at
			default -> true;
		};
	}

	static String describe(String type) {
		return switch (type) {
			case "NX_CHAR" -> "a text";
			case "NX_DATE_TIME", "ISO8601" -> "an ISO 8601 time";
			case "NX_FLOAT" -> "floating point numbers";
			case "NX_INT" -> "integers";
			case "NX_UINT" -> "integers without sign";
			case "NX_POSINT" -> "integers greater than zero";
			case "NX_NUMBER" -> "numbers";
			case "NX_BOOLEAN" -> "a truth value (integer 0 or 1)";
			case "NX_CHAR_OR_NUMBER" -> "a text or numbers";
			default -> "elements of the type " + type;
		};
	}

	/** @return whether the text is a time of ISO 8601 */
	static boolean isTime(String text) {
		for (DateTimeFormatter format : TIMES) {
			if (parses(() -> OffsetDateTime.parse(text, format))) {
				return true;
			}
		}
		return parses(() -> LocalDateTime.parse(text)) || parses(() -> LocalDate.parse(text));
	}

	private static boolean parses(Runnable parse) {
		try {
			parse.run();
			return true;
		} catch (DateTimeException e) {
			return false;
		}
	}
}
