/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** All texts for people stand in messages.properties. */
class TextsTest {

	/** Two words of two letters at least. */
	private static final Pattern SENTENCE = Pattern.compile("\\p{L}{2,} \\p{L}{2,}");
	private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
	private static final Pattern SHOWN_AT_ONCE = Pattern.compile("\\.set(Text|ToolTipText|Message|Description|Title)\\(\\s*\"");
	/** For programmers, who have made the mistake they tell of. */
	private static final Pattern PROGRAMMING_ERROR = Pattern.compile("Illegal\\w+Exception|AssertionError");
	/** Names of threads, SVG, commands of our own program, and a note in files that is searched for. */
	private static final Pattern NO_TEXT = Pattern.compile(
			"RampScope .*|ramp .*|.*<.*|.*(xml|svg) .*|classified by a model that is in no file: ", Pattern.DOTALL);

	@Test
	void noSentenceStandsInTheCode() throws IOException {
		Path sources = Path.of(System.getProperty("rampscope.sources", "../../bundles/org.rampscope.ui/src"));
		Assumptions.assumeTrue(Files.isDirectory(sources), "the sources are not beside the tests: " + sources.toAbsolutePath());
		List<String> found = new ArrayList<>();
		try (Stream<Path> files = Files.walk(sources)) {
			for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
				collect(Files.readString(file), file.getFileName() + ": ", found);
			}
		}
		assertEquals(List.of(), found, "put them into messages.properties");
	}

	@Test
	void theRuleFindsSentencesAndLetsNamesPass() {
		List<String> found = new ArrayList<>();
		collect("label.setText(\"Open\"); say(\"Give another \" + name); /* \"not this one\" */ new Thread(\"RampScope heatmap\");"
				+ " key(\"live.folder\"); throw new IllegalStateException(\"nobody sees this\");", "", found);
		assertEquals(List.of("Open", "Give another "), found);
	}

	private static void collect(String source, String where, List<String> found) {
		String code = source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)(?<!:)//.*$", "");
		for (String statement : code.split("[;{}]")) {
			if (PROGRAMMING_ERROR.matcher(statement).find()) {
				continue;
			}
			boolean atOnce = SHOWN_AT_ONCE.matcher(statement).find();
			for (Matcher literal = LITERAL.matcher(statement); literal.find();) {
				String text = literal.group(1);
				if ((SENTENCE.matcher(text).find() || atOnce && text.matches(".*\\p{L}{3}.*")) && !NO_TEXT.matcher(text).matches()) {
					found.add(where + text);
				}
			}
		}
	}

	@Test
	void everyTextHasItsFieldAndEveryFieldItsText() throws IOException {
		Properties texts = new Properties();
		try (InputStream in = Messages.class.getResourceAsStream("messages.properties")) {
			texts.load(in);
		}
		TreeSet<String> fields = Arrays.stream(Messages.class.getFields()).filter(field -> Modifier.isStatic(field.getModifiers()))
				.filter(field -> field.getType() == String.class).map(field -> field.getName()).collect(Collectors.toCollection(TreeSet::new));
		assertEquals(fields, new TreeSet<>(texts.stringPropertyNames()));
	}
}
