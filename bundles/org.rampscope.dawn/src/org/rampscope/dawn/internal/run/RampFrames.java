/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.internal.run;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.dawnsci.analysis.api.metadata.IDiffractionMetadata;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Pattern;
import org.rampscope.core.Patterns;
import org.rampscope.core.Provenance;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.error.GeometryException;
import org.rampscope.core.result.Results;
import org.rampscope.core.units.Wavelength;
import org.rampscope.dawn.internal.data.ScanPosition;
import org.rampscope.dawn.internal.geometry.DiffractionGeometry;
import org.rampscope.operations.Reading;

/** Collects the patterns of a ramp, slice by slice, in whatever order they come. */
public final class RampFrames {

	private record Frame(Pattern pattern, ScanPosition position, Optional<Reading> reading) {
	}

	private final SortedMap<Integer, Frame> frames = new TreeMap<>();
	private Optional<DiffractionGeometry> geometry = Optional.empty();
	private Optional<Wavelength> wavelength = Optional.empty();
	private SeriesSlice last;
	private OffsetDateTime begun;
	private boolean sawLast;

	/**
	 * @param slice which slice it is
	 * @param pattern its pattern
	 * @param position where the scan was
	 * @param reading what was measured of it, where that is what the operation does
	 * @param diffraction geometry of the frame; null where it is not known
	 */
	public synchronized void add(SeriesSlice slice, Pattern pattern, ScanPosition position, Optional<Reading> reading,
			IDiffractionMetadata diffraction) {
		if (!frames.isEmpty()) {
			RadialAxis first = frames.get(frames.firstKey()).pattern.axis();
			if (first.unit() != pattern.axis().unit() || !Arrays.equals(first.centres().getData(), pattern.axis().centres().getData())) {
				throw new GeometryException("slice " + slice.number() + " has another radial axis than slice " + frames.firstKey(),
						"Integrate all frames over the same fixed range, with a fixed number of bins");
			}
		}
		frames.put(slice.number(), new Frame(pattern, position, reading));
		geometry = geometry.or(() -> DiffractionGeometry.of(diffraction));
		wavelength = wavelength.or(() -> DiffractionGeometry.wavelength(diffraction));
		last = slice;
		begun = begun == null ? OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS) : begun;
		sawLast |= slice.number() == slice.total() - 1;
	}

	/** @return whether every slice of the run was added; never while nobody knows how many there will be */
	public synchronized boolean isComplete() {
		return last != null && frames.size() == last.total();
	}

	/** @return how many slices there are */
	public synchronized int size() {
		return frames.size();
	}

	/** @return when the first slice came; null before */
	public synchronized OffsetDateTime begun() {
		return begun;
	}

	/** @return whether the last slice of the run came, whatever was lost in between */
	public synchronized boolean sawLast() {
		return sawLast;
	}

	/** @return the slice added last; null before the first */
	public synchronized SeriesSlice last() {
		return last;
	}

	/** Forgets everything. */
	public synchronized void clear() {
		frames.clear();
		geometry = Optional.empty();
		wavelength = Optional.empty();
		last = null;
		begun = null;
		sawLast = false;
	}

	/** @return what was measured, in the order of the ramp */
	public synchronized List<Reading> readings() {
		return frames.values().stream().flatMap(f -> f.reading.stream()).toList();
	}

	/**
	 * @param before what operations in front found; empty for nothing
	 * @return the ramp so far: at least one slice
	 */
	public synchronized Ramp<Patterns> toScan(Optional<Ramp<Patterns>> before) {
		List<Frame> all = new ArrayList<>(frames.values());
		RadialAxis axis = all.get(0).pattern.axis();
		int bins = axis.size();
		DoubleDataset intensity = DatasetFactory.zeros(DoubleDataset.class, all.size(), bins);
		boolean withSigma = all.stream().allMatch(f -> f.pattern.sigma().isPresent());
		Optional<DoubleDataset> sigma = withSigma ? Optional.of(DatasetFactory.zeros(DoubleDataset.class, all.size(), bins))
				: Optional.empty();
		for (int i = 0; i < all.size(); i++) {
			Pattern pattern = all.get(i).pattern;
			System.arraycopy(pattern.intensity().getData(), 0, intensity.getData(), i * bins, bins);
			int row = i;
			sigma.ifPresent(s -> System.arraycopy(pattern.sigma().orElseThrow().getData(), 0, s.getData(), row * bins, bins));
		}
		RampHeader header = new RampHeader(metadata(wavelength), geometry.map(DiffractionGeometry::geometry),
				geometry.map(DiffractionGeometry::grid), Optional.empty(), Optional.empty());
		Ramp<Patterns> scan = new Ramp<>(header, frameAxis(all), new Patterns(axis, intensity, sigma), Results.NONE, Provenance.NONE);
		return before.filter(b -> b.size() == scan.size()).map(b -> merged(scan, b)).orElse(scan);
	}

	private static Ramp<Patterns> merged(Ramp<Patterns> scan, Ramp<Patterns> before) {
		return scan.withFrames(before.frames()).withLabels(before.labels()).withMetadata(before.metadata())
				.withProvenance(before.provenance()).withResults(before.results());
	}

	private FrameAxis frameAxis(List<Frame> all) {
		double[] pressure = all.stream().mapToDouble(f -> f.position.pressureGPa()).toArray();
		double[] time = all.stream().mapToDouble(f -> f.position.timeS()).toArray();
		double[] unknown = new double[all.size()];
		Arrays.fill(unknown, Double.NaN);
		return new FrameAxis(time, pressure, unknown, frames.keySet().stream().mapToInt(Integer::intValue).toArray());
	}

	/** @return metadata that know nothing but the photons, where they are known */
	public static RampMetadata metadata(Optional<Wavelength> wavelength) {
		return wavelength.map(w -> RampMetadata.UNKNOWN.withBeam(RampMetadata.Beam.of(w))).orElse(RampMetadata.UNKNOWN);
	}
}
