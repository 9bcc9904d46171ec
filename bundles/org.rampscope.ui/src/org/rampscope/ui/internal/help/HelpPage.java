/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A page of help, as Markdown inside this bundle.
 *
 * @param id its name
 */
public record HelpPage(String id) {

	/** Where the keys of the workbench are listed. */
	public static final HelpPage KEYS = new HelpPage("keys");

	/** @return all pages in the order they are read */
	public static List<HelpPage> all() {
		return List.of(new HelpPage("start"), new HelpPage("ramp"), new HelpPage("phases"), new HelpPage("live"), new HelpPage("labels"),
				new HelpPage("pipelines"), new HelpPage("train"), new HelpPage("inspect"), new HelpPage("provenance"), KEYS);
	}

	/** @return its Markdown: headings, paragraphs, lists, bold and code */
	public String markdown() {
		try (InputStream in = HelpPage.class.getResourceAsStream("pages/" + id + ".md")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** @return its first heading */
	public String title() {
		return markdown().lines().findFirst().orElse(id).replaceFirst("^#+ *", "");
	}
}
