/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.phase;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.rampscope.core.Provenance;
import org.rampscope.core.error.SettingsException;
import org.rampscope.nexus.FileHash;
import org.rampscope.operations.RunContext;
import org.rampscope.powder.phase.Calibrants;
import org.rampscope.powder.phase.CifFormat;
import org.rampscope.powder.phase.JcpdsFormat;
import org.rampscope.powder.phase.Phase;

/**
 * Phases named in a setting: names from the library, JCPDS and CIF files, separated by commas.
 *
 * @param phases the phases, in order, at least one
 * @param contentHashes SHA-256 of the files among them, by their role
 */
public record PhaseList(List<Phase> phases, Map<String, String> contentHashes) {

	/** Reflections of a CIF go down to this spacing: further than cameras in pressure cells see. */
	private static final double SMALLEST_SPACING = 0.7;

	/**
	 * @param setting full name of the setting, for messages
	 * @param text what it says
	 * @param context where files are looked up
	 * @return the phases
	 * @throws SettingsException where a name is not known or a file does not exist
	 * @throws org.rampscope.core.error.DataException where a file is not what it seems
	 */
	public static PhaseList of(String setting, String text, RunContext context) {
		List<Phase> phases = new ArrayList<>();
		Map<String, String> hashes = new LinkedHashMap<>();
		for (String name : Arrays.stream(text.split(",")).map(String::trim).filter(n -> !n.isEmpty()).toList()) {
			String lower = name.toLowerCase(Locale.ROOT);
			if (lower.endsWith(".jcpds") || lower.endsWith(".cif")) {
				Path file = context.resolve(name);
				if (!Files.isRegularFile(file)) {
					throw new SettingsException(setting, "names " + file + ", which does not exist", "Give the path of a JCPDS or CIF file");
				}
				phases.add(lower.endsWith(".cif") ? CifFormat.read(file, SMALLEST_SPACING) : JcpdsFormat.read(file));
				hashes.put("phase " + name, FileHash.sha256(file));
			} else {
				phases.add(named(setting, name));
			}
		}
		if (phases.isEmpty()) {
			throw new SettingsException(setting, "names no phase", "Give one or more of "
					+ String.join(", ", Calibrants.forPressure().stream().map(Phase::name).toList()) + ", or JCPDS or CIF files");
		}
		return new PhaseList(List.copyOf(phases), hashes);
	}

	/**
	 * @param provenance of a ramp that these phases are used on
	 * @return with what was assumed of them, as {@code phase NAME: …}
	 */
	public Provenance noted(Provenance provenance) {
		Provenance noted = provenance;
		for (Phase phase : phases) {
			for (String note : phase.notes()) {
				noted = noted.withNote("phase " + phase.name() + ": " + note);
			}
		}
		return noted;
	}

	private static Phase named(String setting, String name) {
		try {
			return Calibrants.named(name);
		} catch (SettingsException e) {
			throw new SettingsException(setting, e.problem().substring(e.problem().indexOf('\'')), e.remedy());
		}
	}
}
