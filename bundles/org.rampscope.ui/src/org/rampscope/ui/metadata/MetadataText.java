/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.metadata;

import java.util.Map;

import org.rampscope.core.RampMetadata;
import org.rampscope.nexus.metadata.MetadataField;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Metadata as the JSON that {@link org.rampscope.nexus.metadata.MetadataFile} reads. */
public final class MetadataText {

	private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private MetadataText() {
	}

	/** @return everything that is known */
	public static String json(RampMetadata metadata) {
		ObjectNode root = MAPPER.createObjectNode();
		Map<String, String> texts = MetadataField.texts(metadata);
		for (MetadataField field : MetadataField.all()) {
			String text = texts.get(field.path());
			if (text != null) {
				int dot = field.path().indexOf('.');
				ObjectNode parent = dot < 0 ? root : root.withObject("/" + field.path().substring(0, dot));
				String name = field.path().substring(dot + 1);
				if (field.kind() == MetadataField.Kind.NUMBER) {
					parent.put(name, Double.parseDouble(text));
				} else {
					parent.put(name, text);
				}
			}
		}
		if (!metadata.users().isEmpty()) {
			ArrayNode users = root.putArray("users");
			metadata.users().forEach(person -> users.addObject().put("name", person.name()).put("role", person.role())
					.put("affiliation", person.affiliation()).put("orcid", person.orcid()));
		}
		try {
			return MAPPER.writeValueAsString(root) + "\n";
		} catch (JsonProcessingException e) {
			throw new IllegalStateException(e);
		}
	}
}
