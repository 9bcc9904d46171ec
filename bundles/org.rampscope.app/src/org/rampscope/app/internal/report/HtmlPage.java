/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.report;

import java.util.List;

/** Writes one HTML page that needs no other file. */
final class HtmlPage {

	private static final String STYLE = """
			body{font-family:system-ui,sans-serif;color:#222;max-width:1060px;margin:2em auto;padding:0 1em;line-height:1.45}
			h1{font-size:1.6em;margin-bottom:.2em} h2{font-size:1.2em;margin-top:2em;border-bottom:1px solid #ddd}
			img{max-width:100%;height:auto;display:block;margin:.6em 0} figcaption{color:#555;font-size:.9em}
			table{border-collapse:collapse;margin:.6em 0} td,th{border:1px solid #ddd;padding:.3em .7em;text-align:left;vertical-align:top}
			th{background:#f5f5f5} .headline{font-size:1.15em} .columns{display:flex;flex-wrap:wrap;gap:1em} .columns figure{flex:1 1 440px;margin:0}
			figure{margin:0} code{font-size:.85em;overflow-wrap:anywhere} .note{background:#fff8e5;border-left:4px solid #e69f00;padding:.4em .8em;margin:.3em 0}
			@media print{body{max-width:none}}
			""";

	private final StringBuilder body = new StringBuilder();
	private final String title;

	HtmlPage(String title) {
		this.title = title;
		body.append("<h1>").append(escape(title)).append("</h1>\n");
	}

	HtmlPage heading(String text) {
		body.append("<h2>").append(escape(text)).append("</h2>\n");
		return this;
	}

	HtmlPage headline(String text) {
		body.append("<p class=\"headline\">").append(escape(text)).append("</p>\n");
		return this;
	}

	HtmlPage paragraph(String text) {
		body.append("<p>").append(escape(text)).append("</p>\n");
		return this;
	}

	HtmlPage note(String text) {
		body.append("<p class=\"note\">").append(escape(text)).append("</p>\n");
		return this;
	}

	HtmlPage figure(String dataUri, String caption) {
		body.append("<figure><img alt=\"").append(escape(caption)).append("\" src=\"").append(dataUri).append("\"><figcaption>")
				.append(escape(caption)).append("</figcaption></figure>\n");
		return this;
	}

	HtmlPage beginColumns() {
		body.append("<div class=\"columns\">\n");
		return this;
	}

	HtmlPage endColumns() {
		body.append("</div>\n");
		return this;
	}

	HtmlPage table(List<String> head, List<List<String>> rows) {
		body.append("<table>\n");
		if (!head.isEmpty()) {
			row("th", head);
		}
		rows.forEach(r -> row("td", r));
		body.append("</table>\n");
		return this;
	}

	private void row(String cell, List<String> texts) {
		body.append("<tr>");
		for (String text : texts) {
			body.append('<').append(cell).append('>').append(escape(text)).append("</").append(cell).append('>');
		}
		body.append("</tr>\n");
	}

	@Override
	public String toString() {
		return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>"
				+ escape(title) + "</title><style>" + STYLE + "</style></head><body>\n" + body + "</body></html>\n";
	}

	static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}
}
