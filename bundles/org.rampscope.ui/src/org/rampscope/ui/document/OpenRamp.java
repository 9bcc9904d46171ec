/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.rampscope.core.Geometry;
import org.rampscope.core.Labels;
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
	private final Optional<ClassMeans> classMeans;
	/** What the file has. */
	private final Optional<Labels> labelsInFile;

	private OpenRamp(Path file, RampScan scan, HeatmapPyramid pyramid, IntensityLimits limits, Optional<Labels> labelsInFile) {
		this.file = file;
		this.scan = scan;
		this.tracks = ClassTracks.of(scan);
		this.transitions = FoundTransition.of(scan);
		this.pyramid = pyramid;
		this.limits = limits;
		this.classMeans = tracks.stream().filter(ClassTrack::saysAnything).findFirst().map(track -> new ClassMeans(pyramid, track));
		this.labelsInFile = labelsInFile;
	}

	/**
	 * @param file where it was read from
	 * @param scan what was read
	 * @param progress told how far the preparation is; asked whether to stop
	 */
	public static OpenRamp prepare(Path file, RampScan scan, Progress progress) {
		HeatmapPyramid pyramid = HeatmapPyramid.of(scan.intensity(), progress);
		OpenRamp ramp = new OpenRamp(file, scan, pyramid, IntensityLimits.robust(pyramid), scan.labels());
		ramp.classMeans.ifPresent(ClassMeans::prepare);
		return ramp;
	}

	/** @return this with other labels, which are not in the file yet */
	public OpenRamp withLabels(Optional<Labels> labels) {
		return new OpenRamp(file, scan.withLabels(labels), pyramid, limits, labelsInFile);
	}

	/** @return this with the labels it has taken as those of the file */
	public OpenRamp saved() {
		return new OpenRamp(file, scan, pyramid, limits, scan.labels());
	}

	/** @return this with other results, labels or metadata for the same patterns */
	public OpenRamp withScan(RampScan newScan) {
		if (newScan.intensity() != scan.intensity()) {
			throw new IllegalArgumentException("other patterns need to be prepared");
		}
		return new OpenRamp(file, newScan, pyramid, limits, labelsInFile);
	}

	/** @return whether its labels differ from those of the file */
	public boolean isEdited() {
		return scan.labels().isPresent() != labelsInFile.isPresent()
				|| scan.labels().isPresent() && !java.util.Arrays.equals(scan.labels().get().codes(), labelsInFile.get().codes());
	}

	/** @return whether the patterns were made from the file's detector frames when it was opened, and are in no file */
	public boolean isReducedHere() {
		return file.getFileName() != null && scan.provenance().inputs().containsKey(file.getFileName().toString());
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

	/** @return the mean patterns of the classes of the first track that knows any */
	public Optional<ClassMeans> classMeans() {
		return classMeans;
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
