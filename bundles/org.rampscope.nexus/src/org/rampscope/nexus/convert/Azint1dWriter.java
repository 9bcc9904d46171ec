/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.convert;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.Rows;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.nexus.NexusSink;
import org.rampscope.nexus.SinkFactory;
import org.rampscope.nexus.internal.Azint1dLayout;
import org.rampscope.nexus.internal.RootAttributes;
import org.rampscope.nexus.internal.TreeWriter;

/**
 * Writes a ramp as NXazint1d, the community's definition of azimuthally integrated patterns. It has no place for labels,
 * results and most metadata; pressures and times go along as further fields of the data.
 */
public final class Azint1dWriter {

	private final SinkFactory sinks;

	/** @param sinks the back end */
	public Azint1dWriter(SinkFactory sinks) {
		this.sinks = sinks;
	}

	/** Writes with the back end that is always there. */
	public static void write(Ramp<Patterns> scan, Path file, Progress progress) {
		new Azint1dWriter(SinkFactory.EMBEDDED).save(scan, file, progress);
	}

	/**
	 * @param scan the ramp, on an axis of two theta or q
	 * @param file the file
	 * @param progress told what is done
	 */
	public void save(Ramp<Patterns> scan, Path file, Progress progress) {
		if (scan.data().axis().unit() == RadialUnit.D_ANGSTROM) {
			throw new SettingsException("convert/axis", "NXazint1d has no place for lattice spacings", "Convert the axis to q or two theta first");
		}
		if (!scan.data().axis().unit().isAngle()) {
			throw new SettingsException("convert/axis", "NXazint1d has no place for a radius", "Integrate the frames in q or two theta");
		}
		progress.begin("Writing " + file.getFileName(), 1);
		OffsetDateTime now = OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS);
		try (NexusSink sink = sinks.create(file)) {
			RootAttributes.write(sink, file, "entry", now);
			Map<String, Rows> tables = new HashMap<>();
			tables.put("/entry/data/I", scan.data().intensityRows());
			scan.data().sigmaRows().ifPresent(s -> tables.put("/entry/data/I_errors", s));
			new TreeWriter(sink, Map.of(), tables).write("", "entry", Azint1dLayout.toEntry(scan, now));
			progress.checkCancelled();
			sink.commit();
		}
		progress.worked(1);
		progress.done();
	}
}
