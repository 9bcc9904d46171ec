/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.IntegerDataset;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Frames;
import org.rampscope.core.Geometry;
import org.rampscope.core.PixelMask;
import org.rampscope.core.Provenance;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.result.Results;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;

/** A ramp of detector frames as a NeXus entry, all but the frames themselves: both ways. */
public final class FramesLayout {

	/** Where the frames lie. */
	public static final String FRAMES = "/entry/instrument/detector/data";
	/** Where viewers find them. */
	public static final String FRAMES_LINK = "/entry/data/data";
	/** The detector's group. */
	public static final String DETECTOR = "/entry/instrument/detector";

	private static final String ENTRY = "/entry";
	private static final String PONI = "poni";

	private FramesLayout() {
		// functions
	}

	/** @return the entry without the dataset of the frames, but with the link to it */
	public static DataGroup toEntry(Ramp<Frames> series, OffsetDateTime now) {
		TreeFields entry = new TreeFields("NXentry").attribute("default", "data");
		MetadataLayout.write(entry, series.metadata());
		entry.group("instrument", MetadataLayout.instrument(series.metadata()).group("detector", detector(series)).build());
		TreeFields sample = new TreeFields("NXsample");
		MetadataLayout.sample(sample, series.metadata().sample());
		FrameAxisLayout.writePressure(sample, series.frames(), ENTRY);
		entry.group("sample", sample.build());
		TreeFields data = new TreeFields("NXdata").attribute("signal", "data")
				.attribute("axes", new String[] { FrameAxisLayout.plotAxis(series.frames()), ".", "." });
		data.put("data", new DataField(DataField.of(0).values(), "", Map.of(TreeWriter.TARGET, FRAMES)));
		FrameAxisLayout.writeAxes(data, series.frames(), ENTRY);
		entry.group("data", data.build());
		FrameAxisLayout.writeLabels(entry, series.labels(), series.data().size(), now);
		ResultsLayout.write(entry, series.results());
		ProvenanceLayout.write(entry, new Provenance("", "", Map.of(), List.of(), series.provenance().notes()));
		return entry.build();
	}

	private static DataGroup detector(Ramp<Frames> series) {
		TreeFields detector = new TreeFields("NXdetector");
		MetadataLayout.detector(detector, series.metadata().detector());
		Optional<DetectorGrid> grid = series.header().grid();
		detector.requiredNumber("x_pixel_size", grid.map(DetectorGrid::pixel2M).orElse(Double.NaN), "m");
		detector.requiredNumber("y_pixel_size", grid.map(DetectorGrid::pixel1M).orElse(Double.NaN), "m");
		detector.requiredNumber("distance", series.geometry().map(Geometry::distanceM).orElse(Double.NaN), "m");
		series.mask().ifPresent(m -> detector.put("pixel_mask", DataField.of(m.bits())));
		series.geometry().ifPresent(g -> {
			detector.group(PONI, GeometryLayout.framesPoni(series.header().wavelength().filter(w -> g.wavelength().isEmpty()).map(g::withWavelength).orElse(g)));
			grid.ifPresent(pixels -> GeometryLayout.module(detector, DETECTOR, g, pixels));
		});
		return detector.build();
	}

	/**
	 * @param group what {@link #toEntry} made, read back
	 * @param frames its frames
	 * @return the series
	 */
	public static Ramp<Frames> fromEntry(GroupView group, Frames frames) {
		GroupView entry = group.withFixedUnits();
		GroupView detector = entry.in("instrument").in("detector");
		int n = frames.size();
		boolean other = isOther(entry, n);
		List<String> notes = new ArrayList<>(ProvenanceLayout.read(entry).notes());
		Results extras = ResultsLayout.read(entry);
		RampHeader header = new RampHeader(MetadataLayout.read(entry, notes), GeometryLayout.read(detector, detector.in(PONI))
				.or(() -> GeometryLayout.read(detector, entry.in("reduction").in("input"))),
				DetectorGrid.known(frames.rows(), frames.columns(), detector.number("y_pixel_size", "m"), detector.number("x_pixel_size", "m")),
				mask(detector, frames), other ? Optional.empty() : FrameAxisLayout.readLabels(entry, HeaderResults.author(extras), n));
		FrameAxis axis = other ? FrameAxis.unknown(n) : FrameAxisLayout.read(entry, entry.in("data"), n);
		notes.addAll(entry.assumed().orElse(List.of()));
		return new Ramp<>(header, axis, frames, HeaderResults.without(extras), Provenance.NONE.withNotes(notes));
	}

	/** A result whose patterns are fewer than its frames says nothing of the frames that were left out. */
	private static boolean isOther(GroupView entry, int frames) {
		DataField patterns = entry.in("data").group().fields().get("intensity");
		return patterns != null && patterns.values().getShapeRef()[0] != frames;
	}

	private static Optional<PixelMask> mask(GroupView detector, Frames frames) {
		DataField field = detector.group().fields().get("pixel_mask");
		if (field == null) {
			return Optional.empty();
		}
		Dataset bits = field.values();
		if (bits.getSize() != frames.rows() * frames.columns()) {
			throw detector.wrong("pixel_mask", "has " + bits.getSize() + " pixels for frames of " + frames.rows() + " × " + frames.columns(),
					"Write one value per pixel");
		}
		if (bits instanceof IntegerDataset same && bits.getRank() == 2) {
			return Optional.of(new PixelMask(same));
		}
		int[] values = new int[bits.getSize()];
		for (int i = 0; i < values.length; i++) {
			values[i] = (int) bits.getElementLongAbs(i);
		}
		return Optional.of(PixelMask.of(values, frames.rows(), frames.columns()));
	}
}
