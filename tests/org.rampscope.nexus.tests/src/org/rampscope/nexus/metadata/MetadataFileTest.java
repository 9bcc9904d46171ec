/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.error.DataException;
import org.rampscope.nexus.SampleScans;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

class MetadataFileTest {

	@TempDir
	Path folder;

	private RampMetadata read(String text) throws IOException {
		return MetadataFile.read(Files.writeString(folder.resolve("m.yaml"), text));
	}

	@Test
	void theEmptyTemplateSaysNothing() throws IOException {
		RampMetadata read = read(MetadataFile.template());
		assertEquals(RampMetadata.UNKNOWN.withIdentifiers(read.identifiers()), new RampMetadata(read.title(), read.start(), read.end(),
				read.identifiers(), List.of(), read.facility(), read.beam(), read.detector(), read.sample(), read.plan(), read.pressure()));
	}

	@Test
	void everyValueIsReadWhereTheKeySaysItIs() throws IOException {
		RampMetadata full = SampleScans.metadata();
		ObjectNode root = new ObjectMapper().createObjectNode();
		MetadataKeys.known(full).forEach((path, value) -> {
			String[] parts = path.split("\\.");
			ObjectNode node = parts.length == 1 ? root : root.withObject("/" + parts[0]);
			if (value instanceof Double d) {
				node.put(parts[parts.length - 1], d);
			} else {
				node.put(parts[parts.length - 1], value.toString());
			}
		});
		var users = root.putArray("users");
		full.users().forEach(u -> users.addObject().put("name", u.name()).put("role", u.role()).put("affiliation", u.affiliation()).put("orcid",
				u.orcid()));
		Path json = Files.writeString(folder.resolve("m.json"), root.toString());
		assertEquals(full, MetadataFile.read(json));
		assertEquals(MetadataKeys.ALL.size(), MetadataKeys.known(full).size(), "the sample has no value for some key");
	}

	@Test
	void slipsOfThePenAreNamed() throws IOException {
		assertTrue(assertThrows(DataException.class, () -> read("beam:\n  energy_kev: 25\n")).getMessage().contains("beam.energy_keV"));
		assertTrue(assertThrows(DataException.class, () -> read("beam:\n  energy_keV: 25 keV\n")).getMessage().contains("no number"));
		assertTrue(assertThrows(DataException.class, () -> read("ramp:\n  direction: up\n")).getMessage().contains("compression"));
		assertTrue(assertThrows(DataException.class, () -> read("start: yesterday\n")).getMessage().contains("no time"));
		assertTrue(assertThrows(DataException.class, () -> read("users:\n  - name: A\n    orcid: 0000-0002-1825-0098\n")).getMessage()
				.contains("ORCID"));
		assertTrue(assertThrows(DataException.class, () -> read("a: [1\nb")).getMessage().contains("line"));
		assertThrows(DataException.class, () -> read("just text"));
		assertEquals("0000-0002-1825-0097", read("users:\n  - name: A\n    orcid: 0000-0002-1825-0097\n").users().get(0).orcid());
	}

	@Test
	void aYamlBombIsRefused() throws IOException {
		StringBuilder bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
		for (char c = 'b'; c < 'k'; c++) {
			bomb.append(c).append(": &").append(c).append(" [").append(("*" + (char) (c - 1) + ",").repeat(9)).append("x]\n");
		}
		String text = bomb.toString();
		assertThrows(DataException.class, () -> read(text));
	}

	@Test
	void theSchemaNamesEveryValue() throws IOException {
		JsonNode schema = new ObjectMapper().readTree(MetadataFile.schema());
		for (MetadataKey key : MetadataKeys.ALL) {
			JsonNode properties = schema.get("properties");
			JsonNode parent = key.group().isEmpty() ? properties : properties.get(key.group()).get("properties");
			assertFalse(parent.get(key.name()).get("description").asText().isEmpty(), key.path());
		}
	}

	@Test
	void aFileThatContradictsItselfIsTold() throws IOException {
		List<String> notes = new ArrayList<>();
		Path file = Files.writeString(folder.resolve("form.yaml"), "beam:\n  energy_keV: 20\n  wavelength_angstrom: 0.5\n");
		assertEquals(24.797, MetadataFile.read(file, notes).beam().energyKeV(), 1e-3);
		assertTrue(notes.get(0).contains("form.yaml") && notes.get(0).contains("contradicts"), notes::toString);
		notes.clear();
		Files.writeString(file, "beam:\n  energy_keV: -1\n  wavelength_angstrom: 0.5\n");
		assertEquals(0.5, MetadataFile.read(file, notes).beam().wavelengthAngstrom());
		assertTrue(notes.get(0).contains("left out"), notes::toString);
		assertEquals(List.of("beam.wavelength_angstrom"),
				List.copyOf(MetadataField.problems(Map.of("beam.energy_keV", "20", "beam.wavelength_angstrom", "0.5")).keySet()));
	}
}
