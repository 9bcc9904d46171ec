/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.internal.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.operations.Operation;
import org.rampscope.operations.settings.SettingInfo;
import org.rampscope.operations.settings.SettingsCodec;

/**
 * Messages for people in front of DAWN, who see labels of fields and names of operations where the command line has options, settings and
 * ids.
 */
public final class DawnMessages {

	/** Names of operations by id and alias, written beside the shells with them. */
	private static final String NAMES = "operations.properties";
	private static final Pattern OPTION = Pattern.compile("--([a-z][a-z-]*)(?:[ =]([A-Z0-9](?:[^\\s;,]|,(?=\\S))*))?(?:, or the setting '[A-Za-z]+'(?: of [\\w.-]+\\w)?)?");
	private static final Pattern SETTING = Pattern.compile("[Tt]he setting '([A-Za-z]+)'(?: of [\\w.-]+\\w)?");
	private static final Pattern ID = Pattern.compile("(?<![\\w./-])[a-z]\\w*(?:\\.[a-z][\\w-]*)+(?![\\w/])|'[a-z][a-z-]*'");

	private final Operation<?> operation;
	private final Map<String, String> labels = new HashMap<>();
	private final Properties names = new Properties();

	private DawnMessages(Operation<?> operation, Class<?> shell) {
		this.operation = operation;
		for (SettingInfo setting : new SettingsCodec().describe(operation.defaults())) {
			labels.put(setting.name(), setting.description().label());
			labels.put(setting.name().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT), setting.description().label());
		}
		if (labels.containsKey("calibration")) {
			labels.put("poni", labels.get("calibration"));
		}
		try (InputStream in = shell.getResourceAsStream(NAMES)) {
			if (in != null) {
				names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
			}
		} catch (IOException e) {
			throw new IllegalStateException(NAMES + " beside " + shell.getName() + " cannot be read", e);
		}
		names.setProperty(operation.info().id(), operation.info().name());
	}

	/**
	 * @param operation the operation that failed
	 * @param shell its class in DAWN
	 * @param e what it threw
	 * @return the message with labels of fields for settings and options, and names of operations for ids
	 */
	public static String of(Operation<?> operation, Class<?> shell, RampScopeException e) {
		return new DawnMessages(operation, shell).text(e);
	}

	private String text(RampScopeException e) {
		String text = e.getMessage();
		if (e instanceof SettingsException settings) {
			String name = settings.setting().substring(settings.setting().indexOf('/') + 1);
			String prefix = "setting " + settings.setting() + ": ";
			text = text.startsWith(prefix) ? quoted(labels.getOrDefault(name, operation.info().name())) + ": " + text.substring(prefix.length()) : text;
		}
		text = OPTION.matcher(text).replaceAll(m -> Matcher.quoteReplacement(option(m)));
		text = SETTING.matcher(text).replaceAll(m -> Matcher.quoteReplacement(labels.containsKey(m.group(1)) ? field(m.group(1)) : m.group()));
		return ID.matcher(text).replaceAll(m -> Matcher.quoteReplacement(named(m.group())));
	}

	private String option(MatchResult option) {
		if (!labels.containsKey(option.group(1))) {
			return option.group();
		}
		String value = option.group(2);
		// A word in capitals stands for what is to be given.
		boolean example = value != null && Character.isDigit(value.charAt(0));
		return field(option.group(1)) + (example ? ", such as " + value : "");
	}

	private String field(String setting) {
		return "the field " + quoted(labels.get(setting));
	}

	private String named(String idOrAlias) {
		String key = idOrAlias.replace("'", "");
		String name = names.getProperty(key);
		return name == null ? idOrAlias : quoted(name);
	}

	private static String quoted(String text) {
		return "'" + text + "'";
	}
}
