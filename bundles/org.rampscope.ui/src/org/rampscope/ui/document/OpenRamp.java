/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.document;

import java.nio.file.Path;
import java.util.List;

import org.rampscope.core.Geometry;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.RampScan;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.units.Wavelength;
import org.rampscope.plot.HeatmapPyramid;
import org.rampscope.plot.IntensityLimits;

/**
 * A ramp with what the workbench needs to draw it quickly. Two are equal only if they are the same one: comparing the numbers of two
 * ramps on every event would cost more than drawing them.
 */
public final class OpenRamp {

	private final Path file;
	private final RampScan scan;
	private final List<ClassTrack> tracks;
	private final List<FoundTransition> transitions;
	private final HeatmapPyramid pyramid;
	private final IntensityLimits limits;

	private OpenRamp(Path file, RampScan scan, List<ClassTrack> tracks, HeatmapPyramid pyramid, IntensityLimits limits) {
		this.file = file;
		this.scan = scan;
		this.tracks = tracks;
		this.transitions = FoundTransition.of(scan);
		this.pyramid = pyramid;
		this.limits = limits;
	}

	/**
	 * @param file where it was read from
	 * @param scan what was read
	 * @param progress told how far the preparation is; asked whether to stop
	 */
	public static OpenRamp prepare(Path file, RampScan scan, Progress progress) {
		HeatmapPyramid pyramid = HeatmapPyramid.of(scan.intensity(), progress);
		return new OpenRamp(file, scan, ClassTracks.of(scan), pyramid, IntensityLimits.robust(pyramid));
	}

	/** @return where it was read from */
	public Path file() {
		return file;
	}

	/** @return what was read */
	public RampScan scan() {
		return scan;
	}

	/** @return everything that says one class per frame, labels by people first */
	public List<ClassTrack> tracks() {
		return tracks;
	}

	/** @return the transitions the ramp's results speak of */
	public List<FoundTransition> transitions() {
		return transitions;
	}

	/** @return the intensities at every size of the map */
	public HeatmapPyramid pyramid() {
		return pyramid;
	}

	/** @return the range of intensities worth showing */
	public IntensityLimits limits() {
		return limits;
	}

	/** @return the wavelength in ångström: as stated, else from the photon energy, else from the calibration; NaN where nobody says it */
	public double wavelengthAngstrom() {
		RampMetadata.Beam beam = scan.metadata().beam();
		if (beam.wavelengthAngstrom() > 0) {
			return beam.wavelengthAngstrom();
		}
		if (beam.energyKeV() > 0) {
			return Wavelength.ofEnergyKeV(beam.energyKeV()).angstrom();
		}
		return scan.geometry().flatMap(Geometry::wavelength).map(Wavelength::angstrom).orElse(Double.NaN);
	}
}
