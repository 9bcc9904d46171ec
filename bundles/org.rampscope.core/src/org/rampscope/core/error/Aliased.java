/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core.error;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** An enum constant that people may write in other words than its name: short ones of the command line, those of earlier versions. */
public interface Aliased {

	/** @return other words for it, in small letters */
	List<String> aliases();

	/**
	 * @param <E> an enum, whose constants may be {@link Aliased}
	 * @param type the enum
	 * @param word what somebody wrote; capitals do not matter, nor whether words are parted by {@code _}, {@code -} or a blank
	 * @return the constant that is meant; empty where there is none
	 */
	static <E> Optional<E> parse(Class<E> type, String word) {
		String plain = plain(word);
		return Arrays.stream(type.getEnumConstants()).filter(constant -> words(constant).anyMatch(w -> plain(w).equals(plain))).findFirst();
	}

	/** @return the shortest word for a constant, in small letters */
	static String shortest(Object constant) {
		return words(constant).min((a, b) -> Integer.compare(a.length(), b.length())).orElseThrow();
	}

	private static Stream<String> words(Object constant) {
		Stream<String> name = Stream.of(((Enum<?>) constant).name().toLowerCase(Locale.ROOT));
		return constant instanceof Aliased aliased ? Stream.concat(name, aliased.aliases().stream()) : name;
	}

	private static String plain(String word) {
		return word.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
	}
}
