/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.help;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;

/** Shows simple Markdown: headings, paragraphs, lists, {@code **bold**} and {@code `code`}. */
final class MarkdownText {

	private final StringBuilder text = new StringBuilder();
	private final List<StyleRange> styles = new ArrayList<>();
	private final Font code = JFaceResources.getTextFont();
	private final Font heading = JFaceResources.getHeaderFont();

	private MarkdownText() {
	}

	/** Puts a text into a widget. */
	static void show(String markdown, StyledText widget) {
		MarkdownText shown = new MarkdownText();
		boolean joined = false;
		for (String line : markdown.split("\n", -1)) {
			boolean plain = !line.isBlank() && !line.startsWith("#") && !line.startsWith("- ") && !line.startsWith("    ");
			if (joined && !plain) {
				shown.text.append('\n');
			}
			shown.line(line, plain && joined);
			joined = plain || line.startsWith("- ");
			if (!joined) {
				shown.text.append('\n');
			}
		}
		widget.setText(shown.text.toString());
		widget.setStyleRanges(shown.styles.toArray(StyleRange[]::new));
	}

	private void line(String line, boolean continued) {
		if (line.startsWith("#")) {
			int start = text.length();
			text.append(line.replaceFirst("^#+ *", ""));
			StyleRange style = new StyleRange(start, text.length() - start, null, null, SWT.BOLD);
			if (line.startsWith("# ")) {
				style.font = heading;
			}
			styles.add(style);
		} else if (line.startsWith("    ")) {
			int start = text.length();
			text.append(line);
			styles.add(withFont(start, code));
		} else if (line.startsWith("- ")) {
			text.append("  \u2022 ");
			inline(line.substring(2));
		} else {
			text.append(continued ? " " : "");
			inline(line.strip());
		}
	}

	private void inline(String line) {
		int at = 0;
		while (at < line.length()) {
			if (line.startsWith("**", at) && line.indexOf("**", at + 2) > 0) {
				int end = line.indexOf("**", at + 2);
				int start = text.length();
				text.append(line, at + 2, end);
				styles.add(new StyleRange(start, text.length() - start, null, null, SWT.BOLD));
				at = end + 2;
			} else if (line.charAt(at) == '*' && line.indexOf('*', at + 1) > 0) {
				int end = line.indexOf('*', at + 1);
				int start = text.length();
				text.append(line, at + 1, end);
				styles.add(new StyleRange(start, text.length() - start, null, null, SWT.ITALIC));
				at = end + 1;
			} else if (line.charAt(at) == '`' && line.indexOf('`', at + 1) > 0) {
				int end = line.indexOf('`', at + 1);
				int start = text.length();
				text.append(line, at + 1, end);
				styles.add(withFont(start, code));
				at = end + 1;
			} else {
				text.append(line.charAt(at++));
			}
		}
	}

	private StyleRange withFont(int start, Font font) {
		StyleRange style = new StyleRange();
		style.start = start;
		style.length = text.length() - start;
		style.font = font;
		return style;
	}
}
