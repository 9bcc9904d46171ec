/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Public types of a source file with their public and protected members, one a line. Reads declarations as text, so that it needs no
 * compiled bundle: comments, literals, annotations and bodies are left out, and so are the names of parameters.
 */
final class PublicMembers {

	private static final Pattern LITERAL = Pattern.compile(
			"\"\"\"(?:[^\\\\]|\\\\.)*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\n]|\\\\.)*'|/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
	private static final Pattern ANNOTATION = Pattern.compile("@(?!interface\\b)[\\w.]+(\\s*\\((?:[^()]|\\([^()]*\\))*\\))?");
	private static final Pattern TYPE = Pattern.compile("(?:^|.*\\s)(class|interface|enum|record|@interface)\\s+(\\w+).*", Pattern.DOTALL);
	private static final Pattern METHOD = Pattern.compile("(.*?\\w)\\s*\\((.*)\\)(.*)", Pattern.DOTALL);

	private final String text;
	private final List<String> lines = new ArrayList<>();
	private int at;

	private PublicMembers(String text) {
		this.text = text;
	}

	static List<String> of(String name, String source) {
		String bare = ANNOTATION.matcher(LITERAL.matcher(source).replaceAll(m -> m.group().startsWith("/") ? " " : "0")).replaceAll(" ");
		PublicMembers members = new PublicMembers(bare);
		members.body(name, "file", true);
		return members.lines;
	}

	/** Reads declarations up to the brace that closes them. */
	private void body(String owner, String kind, boolean shown) {
		if ("enum".equals(kind)) {
			constants(owner, shown);
		}
		int start = at;
		while (at < text.length()) {
			char c = text.charAt(at++);
			if (c == '}') {
				return;
			} else if (c == ';') {
				member(owner, kind, text.substring(start, at - 1), shown);
				start = at;
			} else if (c == '{') {
				String head = text.substring(start, at - 1);
				Matcher type = TYPE.matcher(head);
				if (type.matches() && !head.contains("=")) {
					boolean seen = shown && isOpen(kind, head);
					String inner = owner + "." + type.group(2);
					if (seen) {
						lines.add(inner + ": " + plain(head));
					}
					body(inner, type.group(1), seen);
				} else {
					member(owner, kind, head, shown);
					skip();
					// an initialiser goes on to its semicolon
					if (head.contains("=")) {
						at = text.indexOf(';', at) + 1;
					}
				}
				start = at;
			}
		}
	}

	private void constants(String owner, boolean shown) {
		StringBuilder names = new StringBuilder();
		while (text.charAt(at) != ';' && text.charAt(at) != '}') {
			char c = text.charAt(at++);
			if (c == '{' || c == '(') {
				skip();
			} else {
				names.append(c);
			}
		}
		if (shown) {
			Stream.of(names.toString().split(",")).map(String::strip).filter(n -> !n.isEmpty()).forEach(n -> lines.add(owner + ": " + n));
		}
		if (text.charAt(at) == ';') {
			at++;
		}
	}

	/** Goes behind the bracket that closes the one just read. */
	private void skip() {
		for (int depth = 1; depth > 0; at++) {
			char c = text.charAt(at);
			depth += c == '{' || c == '(' ? 1 : c == '}' || c == ')' ? -1 : 0;
		}
	}

	private static boolean isOpen(String kind, String head) {
		return head.matches("(?s).*\\b(public|protected)\\b.*") || (kind.endsWith("interface") && !head.matches("(?s).*\\bprivate\\b.*"));
	}

	private void member(String owner, String kind, String declaration, boolean shown) {
		int value = declaration.indexOf('=');
		String head = value < 0 ? declaration : declaration.substring(0, value);
		boolean compact = "record".equals(kind) && !head.contains("(") && value < 0 && head.strip().matches("public\\s+\\w+");
		if (!shown || "file".equals(kind) || head.isBlank() || compact || !isOpen(kind, head)) {
			return;
		}
		Matcher method = METHOD.matcher(head);
		lines.add(owner + ": " + plain(method.matches() ? method.group(1) + "(" + types(method.group(2)) + ")" + method.group(3) : head));
	}

	private static String types(String parameters) {
		List<String> types = new ArrayList<>();
		int depth = 0;
		int start = 0;
		String all = parameters + ",";
		for (int i = 0; i < all.length(); i++) {
			depth += all.charAt(i) == '<' ? 1 : all.charAt(i) == '>' ? -1 : 0;
			if (all.charAt(i) == ',' && depth == 0) {
				types.add(all.substring(start, i).strip().replaceAll("\\s+\\w+$", "").replaceAll("\\bfinal\\s+", ""));
				start = i + 1;
			}
		}
		return types.stream().filter(t -> !t.isEmpty()).collect(Collectors.joining(", "));
	}

	private static String plain(String head) {
		return squeezed(head.replaceAll("\\b(public|final|abstract|sealed|default|synchronized|strictfp)\\b|\\bnon-sealed\\b", " "));
	}

	private static String squeezed(String words) {
		return words.replaceAll("\\s+", " ").replaceAll("\\( ", "(").replaceAll(" (?=[),])", "").strip();
	}
}
