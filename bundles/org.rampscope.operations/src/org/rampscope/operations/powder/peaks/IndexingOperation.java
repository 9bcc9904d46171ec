/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.peaks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.RampOperation;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.powder.phase.PhaseList;
import org.rampscope.operations.settings.Setting;
import org.rampscope.powder.peaks.IndexedCell;
import org.rampscope.powder.peaks.Lattice;
import org.rampscope.powder.peaks.LatticeIndexer;
import org.rampscope.powder.peaks.Peak;
import org.rampscope.powder.phase.Phase;
import org.rampscope.powder.phase.PhaseLine;

/**
 * Finds a cell that explains the fitted peaks of each frame. Needs {@link PeakFitOperation} before it. Lines of known phases can be left out.
 * The result is {@link IndexedCells}.
 */
public final class IndexingOperation implements RampOperation<IndexingOperation.Settings> {

	/** The settings. */
	public record Settings(
			@Setting(label = "Lattices", help = "Which lattices to try, separated by commas: CUBIC_P, CUBIC_I, CUBIC_F, HEXAGONAL, RHOMBOHEDRAL.") String lattices,
			@Setting(label = "Wavelength", unit = "angstrom", min = 1e-3, max = 100, help = "Wavelength of the photons. Not set: that of the ramp.") double wavelength,
			@Setting(label = "Tolerance", min = 1e-6, max = 0.05, help = "Largest relative deviation of a spacing.") double relativeTolerance,
			@Setting(label = "Largest edge", unit = "angstrom", min = 1, max = 100, help = "Largest edge of a cell that is tried.") double largestEdge,
			@Setting(label = "Known phases", help = "Names of phases (Pt, …) or JCPDS files, separated by commas, whose lines at the frame's pressure are left out. Empty: none.") String knownPhases,
			@Setting(label = "Fewest peaks", min = 2, max = 100, help = "Frames with fewer peaks left are not indexed.") int fewestPeaks) {

		public static final Settings DEFAULT = new Settings("CUBIC_F, CUBIC_I, HEXAGONAL, RHOMBOHEDRAL", Double.NaN, 0.002, 12, "", 3);
	}

	private static final OperationInfo INFO = new OperationInfo("org.rampscope.peaks.index", List.of("index"), "1.0", "Indexing",
			"Finds a cubic, hexagonal or rhombohedral cell that explains the fitted peaks of each frame.",
			List.of("P. M. de Wolff (1968), J. Appl. Cryst. 1, 108, doi:10.1107/S002188986800508X (figure of merit)"));

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
		lattices(settings);
		known(settings, context);
	}

	@Override
	public Analysis prepare(Settings settings, RunContext context) {
		List<Lattice> lattices = lattices(settings);
		Optional<PhaseList> known = known(settings, context);
		return new Analysis() {

			@Override
			public Map<String, String> contentHashes() {
				return known.map(PhaseList::contentHashes).orElse(Map.of());
			}

			@Override
			public Ramp<Patterns> apply(Ramp<Patterns> scan, Progress progress) {
				Ramp<Patterns> indexed = index(scan, settings, lattices, known.map(PhaseList::phases).orElse(List.of()), progress);
				return known.map(k -> indexed.withProvenance(k.noted(indexed.provenance()))).orElse(indexed);
			}
		};
	}

	private static List<Lattice> lattices(Settings settings) {
		List<Lattice> lattices = new ArrayList<>();
		for (String name : settings.lattices().split(",")) {
			lattices.add(Arrays.stream(Lattice.values()).filter(l -> l.name().equals(name.trim().toUpperCase(Locale.ROOT))).findFirst()
					.orElseThrow(() -> new SettingsException(INFO.id() + "/lattices", "names '" + name.trim() + "'",
							"Use " + Arrays.toString(Lattice.values()).replaceAll("[\\[\\]]", ""))));
		}
		return lattices;
	}

	private static Optional<PhaseList> known(Settings settings, RunContext context) {
		return settings.knownPhases().isBlank() ? Optional.empty()
				: Optional.of(PhaseList.of(INFO.id() + "/knownPhases", settings.knownPhases(), context));
	}

	private static Ramp<Patterns> index(Ramp<Patterns> scan, Settings settings, List<Lattice> lattices, List<Phase> known, Progress progress) {
		List<List<Peak>> peaks = PeakTable.read(scan, INFO.id());
		RadialUnit unit = scan.data().axis().unit();
		double wavelength = unit == RadialUnit.D_ANGSTROM ? 1 : scan.header().wavelength(settings.wavelength()).angstrom();
		LatticeIndexer indexer = new LatticeIndexer(settings.relativeTolerance(), settings.largestEdge());
		List<Optional<IndexedCell>> cells = new ArrayList<>();
		progress.begin("Indexing", scan.size());
		for (int frame = 0; frame < scan.size(); frame++) {
			progress.checkCancelled();
			List<Double> taken = knownSpacings(known, scan.frames().pressureGPa()[frame]);
			double[] spacings = peaks.get(frame).stream()
					.mapToDouble(p -> RadialUnit.D_ANGSTROM.fromTwoThetaRad(unit.toTwoThetaRad(p.position(), wavelength), wavelength))
					.filter(d -> taken.stream().noneMatch(t -> Math.abs(d / t - 1) <= settings.relativeTolerance())).toArray();
			cells.add(spacings.length < settings.fewestPeaks() ? Optional.empty() : indexer.index(spacings, lattices).stream().findFirst());
			progress.worked(1);
		}
		progress.done();
		return scan.withResult(IndexedCells.TYPE, IndexedCells.of(cells));
	}

	private static List<Double> knownSpacings(List<Phase> known, double pressure) {
		List<Double> spacings = new ArrayList<>();
		for (Phase phase : known) {
			double p = phase.equationOfState().isEmpty() ? 0 : pressure;
			if (!Double.isNaN(p)) {
				phase.lines(p).stream().map(PhaseLine::spacingAngstrom).forEach(spacings::add);
			}
		}
		return spacings;
	}
}
