/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pattern;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.FileHash;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.RampOperation;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.settings.Setting;

/**
 * Divides each pattern by the reading of a beam monitor during its frame, relative to the mean reading, so that the scale of intensities
 * stays. Frames whose reading is not above zero become NaN and are named.
 */
public final class MonitorNormalizationOperation implements RampOperation<MonitorNormalizationOperation.Settings> {

	/** The settings. */
	public record Settings(
			@Setting(label = "Monitor file", file = true, help = "A text file with one reading per frame: the last number of each line counts. Empty: the readings come with the ramp.") String file,
			@Setting(label = "Monitor field", help = "Name of the readings among what came with the ramp, such as detector_collection/ion_chamber. Not used where a file is given.") String field) {

		public static final Settings DEFAULT = new Settings("", "");
	}

	private static final OperationInfo INFO = new OperationInfo("org.rampscope.ramp.monitor", List.of("monitor"), "1.0",
			"Normalisation by a monitor", "Divides each pattern by the reading of a beam monitor, relative to the mean reading.", List.of());

	@Override
	public OperationInfo info() {
		return INFO;
	}

	@Override
	public Settings defaults() {
		return Settings.DEFAULT;
	}

	@Override
	public void check(Settings settings, RunContext context) {
		if (settings.file().isEmpty() && settings.field().isEmpty()) {
			throw new SettingsException(INFO.id() + "/file", "and field are not set", "Give the readings of the monitor");
		}
	}

	@Override
	public Analysis prepare(Settings settings, RunContext context) {
		check(settings, context);
		MonitorReadings readings = new MonitorReadings(INFO.id());
		boolean fromFile = !settings.file().isEmpty();
		Optional<double[]> read = fromFile ? Optional.of(readings.ofFile(context.resolve(settings.file()))) : Optional.empty();
		Map<String, String> hashes = fromFile ? Map.of("monitor", FileHash.sha256(context.resolve(settings.file()))) : Map.of();
		return new Analysis() {

			@Override
			public Map<String, String> contentHashes() {
				return hashes;
			}

			@Override
			public Ramp<Patterns> apply(Ramp<Patterns> scan, Progress progress) {
				return normalized(scan, read.orElseGet(() -> readings.ofResult(scan, settings.field())));
			}
		};
	}

	private static Ramp<Patterns> normalized(Ramp<Patterns> scan, double[] readings) {
		if (readings.length != scan.size()) {
			throw new SettingsException(INFO.id() + "/file", "gives " + readings.length + " readings for " + scan.size() + " frames",
					"Give one reading per frame");
		}
		double mean = Arrays.stream(readings).filter(r -> r > 0).average().orElseThrow(() -> new SettingsException(INFO.id() + "/file",
				"gives no reading above zero", "Give the readings of a monitor that saw the beam"));
		long dark = Arrays.stream(readings).filter(r -> !(r > 0)).count();
		double[] factors = Arrays.stream(readings).map(r -> r > 0 ? mean / r : Double.NaN).toArray();
		Ramp<Patterns> result = scan.withData(new Patterns(scan.data().axis(), scaled(scan.data().intensity(), factors),
				scan.data().sigma().map(s -> scaled(s, factors))));
		return dark == 0 ? result
				: result.withProvenance(result.provenance().withNote("the monitor saw no beam in " + dark + " of " + scan.size()
						+ " frames: their patterns are NaN"));
	}

	private static DoubleDataset scaled(DoubleDataset values, double[] factors) {
		int bins = values.getShapeRef()[1];
		double[] all = values.getData().clone();
		for (int i = 0; i < all.length; i++) {
			all[i] *= factors[i / bins];
		}
		return DatasetFactory.createFromObject(DoubleDataset.class, all, values.getShapeRef());
	}
}
