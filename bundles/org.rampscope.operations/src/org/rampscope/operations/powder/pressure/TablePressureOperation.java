/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pressure;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.rampscope.core.Patterns;
import org.rampscope.core.Provenance;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.FileHash;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.RampOperation;
import org.rampscope.operations.RunContext;

/**
 * Takes the pressures of the frames from a table that somebody measured by other means: ruby at start and end, the membrane, a sensor.
 * Between rows pressures are interpolated linearly, beyond them they are unknown. Pressures that the ramp had before are replaced.
 */
public final class TablePressureOperation implements RampOperation<TablePressureSettings> {

	private static final OperationInfo INFO = new OperationInfo("org.rampscope.pressure.table", List.of("pressure-table"), "1.0", "Pressures from a table",
			"Takes the pressure of each frame from a text table: measured for every frame, or for some and interpolated between them.", List.of());

	@Override
	public OperationInfo info() {
		return INFO;
	}

	@Override
	public TablePressureSettings defaults() {
		return TablePressureSettings.DEFAULT;
	}

	@Override
	public void check(TablePressureSettings settings, RunContext context) {
		if (settings.file().isBlank()) {
			throw new SettingsException(INFO.id() + "/file", "names no file", "Give the path of a table of pressures");
		}
		PressureTable.read(context.resolve(settings.file()));
	}

	@Override
	public Analysis prepare(TablePressureSettings settings, RunContext context) {
		Path file = context.resolve(settings.file());
		PressureTable table = PressureTable.read(file);
		Map<String, String> hashes = Map.of("pressures", FileHash.sha256(file));
		return new Analysis() {

			@Override
			public Ramp<Patterns> apply(Ramp<Patterns> scan, Progress progress) {
				PressureTable.Assigned assigned = table.assign(scan.frames());
				return scan.withFrames(assigned.axis())
						.withMetadata(scan.metadata().withPressure(new RampMetadata.PressureDetermination("table " + file.getFileName(), "RampScope " + INFO.id(), INFO.version())))
						.withProvenance(noted(scan, assigned, file));
			}

			@Override
			public Map<String, String> contentHashes() {
				return hashes;
			}
		};
	}

	private static Provenance noted(Ramp<Patterns> scan, PressureTable.Assigned assigned, Path file) {
		Provenance provenance = scan.provenance();
		if (assigned.interpolated() > 0) {
			provenance = provenance.withNote("the pressures of " + assigned.interpolated() + " of " + scan.size() + " frames are interpolated linearly between rows of "
					+ file.getFileName());
		}
		if (assigned.outside() > 0) {
			provenance = provenance.withNote(file.getFileName() + " gives no pressure for " + assigned.outside() + " of " + scan.size() + " frames: it is unknown (NaN)");
		}
		return scan.frames().hasPressure() ? provenance.withNote("pressures of the files are replaced by those of " + file.getFileName()) : provenance;
	}
}
