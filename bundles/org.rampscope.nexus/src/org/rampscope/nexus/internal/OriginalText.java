/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.StringDataset;

/** Texts that a back end could only store in ASCII: the original lies beside them as bytes. */
final class OriginalText {

	/** Attribute of a dataset of texts: their UTF-8 bytes, separated by zeros. */
	static final String ATTRIBUTE = "original_utf8";

	/** What the name of an attribute gets for the one with the bytes of its original. */
	private static final String SUFFIX = "_utf8";

	private OriginalText() {
		// functions
	}

	/** Gives attributes back their original texts and takes out those that held them. */
	static void restoreAttributes(Map<String, Object> attributes) {
		for (String name : List.copyOf(attributes.keySet())) {
			String base = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : "";
			if (attributes.get(base) instanceof String && attributes.get(name) instanceof byte[] utf8) {
				attributes.put(base, new String(utf8, StandardCharsets.UTF_8));
				attributes.remove(name);
			} else if (attributes.get(base) instanceof String[] && attributes.get(name) instanceof byte[] utf8) {
				attributes.put(base, new String(utf8, StandardCharsets.UTF_8).split("\0", -1));
				attributes.remove(name);
			}
		}
	}

	/** @return the texts as they were; those of the file where the bytes do not belong to them */
	static Dataset restored(StringDataset stored, byte[] utf8) {
		String[] texts = new String(utf8, StandardCharsets.UTF_8).split("\0", -1);
		if (texts.length != stored.getSize()) {
			return stored;
		}
		return DatasetFactory.createFromObject(StringDataset.class, texts, stored.getShapeRef());
	}
}
