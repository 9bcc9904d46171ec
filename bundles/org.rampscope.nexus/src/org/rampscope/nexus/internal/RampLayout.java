/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Geometry;
import org.rampscope.core.Patterns;
import org.rampscope.core.Provenance;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.Reduction;
import org.rampscope.core.Rows;
import org.rampscope.core.WavelengthChoice;
import org.rampscope.core.result.Results;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.core.units.RadialUnit;

/** A ramp of patterns as the entry of our application definition: both ways. */
public final class RampLayout {

	/** Name of the application definition. */
	public static final String DEFINITION = "NXxrd_pressure_ramp";
	/** Its version. */
	public static final String DEFINITION_VERSION = "1.0";
	/** Name of the entry. */
	public static final String ENTRY = "entry";

	/** The detector's group. */
	public static final String DETECTOR_PATH = "/" + ENTRY + "/instrument/detector";

	/** The table of intensities. */
	public static final String INTENSITY_PATH = "/" + ENTRY + "/data/intensity";
	/** The table of their uncertainties. */
	public static final String SIGMA_PATH = "/" + ENTRY + "/data/intensity_errors";

	private static final String ENTRY_PATH = "/" + ENTRY;
	/** What stands for a truth value that nobody knows. */
	private static final int UNKNOWN_BOOLEAN = -1;

	private RampLayout() {
		// functions
	}

	/**
	 * @param scan the ramp
	 * @param now time of writing, for dates nobody knows
	 * @return the entry
	 */
	public static DataGroup toEntry(Ramp<Patterns> scan, OffsetDateTime now) {
		TreeFields entry = new TreeFields("NXentry").attribute("default", "data");
		entry.put("definition", new DataField(DataField.of(DEFINITION).values(), "", Map.of("version", DEFINITION_VERSION)));
		MetadataLayout.write(entry, scan.metadata());
		entry.group("instrument", instrument(scan));
		TreeFields sample = new TreeFields("NXsample");
		MetadataLayout.sample(sample, scan.metadata().sample());
		FrameAxisLayout.writePressure(sample, scan.frames(), ENTRY_PATH);
		entry.group("sample", sample.build());
		entry.group("reduction", reduction(scan, now));
		entry.group("data", data(scan));
		FrameAxisLayout.writeLabels(entry, scan.labels(), scan.size(), now);
		ResultsLayout.write(entry, HeaderResults.with(scan.results(), scan.header(), scan.provenance().dataset()));
		ProvenanceLayout.write(entry, scan.provenance());
		return entry.build();
	}

	private static DataGroup instrument(Ramp<Patterns> scan) {
		TreeFields detector = new TreeFields("NXdetector");
		MetadataLayout.detector(detector, scan.metadata().detector());
		Optional<DetectorGrid> grid = scan.header().grid();
		detector.requiredNumber("x_pixel_size", grid.map(DetectorGrid::pixel2M).orElse(Double.NaN), "m");
		detector.requiredNumber("y_pixel_size", grid.map(DetectorGrid::pixel1M).orElse(Double.NaN), "m");
		detector.requiredNumber("distance", scan.geometry().map(Geometry::distanceM).orElse(Double.NaN), "m");
		if (scan.geometry().isPresent() && grid.isPresent()) {
			GeometryLayout.module(detector, DETECTOR_PATH, scan.geometry().get(), grid.get());
		}
		return MetadataLayout.instrument(scan.metadata()).group("detector", detector.build()).build();
	}

	private static DataGroup reduction(Ramp<Patterns> scan, OffsetDateTime now) {
		Optional<Reduction> known = scan.provenance().reduction();
		return new TreeFields("NXprocess").requiredText("program", scan.provenance().program()).requiredText("version",
				scan.provenance().version())
				.text("date", TreeFields.iso(known.map(Reduction::date).orElse(now)))
				.integer("solid_angle_applied", flag(known.flatMap(Reduction::solidAngle)))
				.integer("polarization_applied", flag(known.flatMap(Reduction::polarization)))
				.integer("normalization_applied", flag(known.flatMap(Reduction::normalization)))
				.group("input", GeometryLayout.poni(scan.geometry())
						.number("polarization_factor", known.map(Reduction::polarizationFactor).orElse(Double.NaN), "").build())
				.build();
	}

	private static int flag(Optional<Boolean> known) {
		return known.map(k -> k ? 1 : 0).orElse(UNKNOWN_BOOLEAN);
	}

	private static Optional<Reduction> readReduction(GroupView reduction) {
		Optional<Boolean> normalization = flag(reduction, "normalization_applied");
		Optional<Boolean> solidAngle = flag(reduction, "solid_angle_applied");
		Optional<Boolean> polarization = flag(reduction, "polarization_applied");
		if (normalization.isEmpty() && solidAngle.isEmpty() && polarization.isEmpty()) {
			return Optional.empty();
		}
		double factor = reduction.in("input").number("polarization_factor", "");
		return reduction.time("date").map(date -> new Reduction(date, solidAngle, polarization, factor, normalization));
	}

	private static Optional<Boolean> flag(GroupView group, String name) {
		double value = group.number(name, "");
		return value == 0 ? Optional.of(false) : value == 1 ? Optional.of(true) : Optional.empty();
	}

	/** @return the table, or one of its shape that stands for it in a tree and takes no memory: rows elsewhere are written by blocks */
	static DoubleDataset table(Rows rows) {
		return rows.inMemory() ? rows.whole()
				: (DoubleDataset) DatasetFactory.zeros(DoubleDataset.class, 1, rows.columns()).getBroadcastView(rows.rows(), rows.columns());
	}

	private static DataGroup data(Ramp<Patterns> scan) {
		RadialUnit unit = scan.data().axis().unit();
		TreeFields data = new TreeFields("NXdata").attribute("signal", "intensity")
				.attribute("axes", new String[] { FrameAxisLayout.plotAxis(scan.frames()), "radial_axis" }).attribute("radial_axis_indices", 1);
		data.put("intensity", new DataField(table(scan.data().intensityRows()), "arbitrary", Map.of("long_name", "intensity (arbitrary units)")));
		scan.data().sigmaRows().ifPresent(s -> data.put("intensity_errors", DataField.of(table(s), "arbitrary")));
		data.put("radial_axis", new DataField(scan.data().axis().centres(), unit.nexusUnit(), Map.of("long_name", unit.label(), "quantity",
				unit.fieldName())));
		FrameAxisLayout.writeAxes(data, scan.frames(), ENTRY_PATH);
		return data.build();
	}

	/**
	 * @param group an entry of our definition
	 * @param tables rows that are not in it but stay in the file, by their paths
	 * @return the ramp in it
	 */
	public static Ramp<Patterns> fromEntry(GroupView group, Map<String, ? extends Rows> tables) {
		GroupView entry = group.withFixedUnits();
		GroupView data = entry.in("data");
		Rows intensity = Optional.<Rows>ofNullable(tables.get(INTENSITY_PATH)).or(() -> matrix(data, "intensity"))
				.orElseThrow(() -> data.wrong("intensity", "is missing", "Give a file with reduced patterns"));
		Optional<Rows> sigma = Optional.<Rows>ofNullable(tables.get(SIGMA_PATH)).or(() -> matrix(data, "intensity_errors"));
		int frames = intensity.rows();
		GroupView detector = entry.in("instrument").in("detector");
		Results all = ResultsLayout.read(entry);
		List<String> notes = new ArrayList<>();
		DefinitionVersion.note(entry).ifPresent(notes::add);
		GroupView reduction = entry.in("reduction");
		RampHeader header = new RampHeader(MetadataLayout.read(entry, notes), GeometryLayout.read(detector, reduction.in("input")),
				HeaderResults.grid(all), Optional.empty(), FrameAxisLayout.readLabels(entry, HeaderResults.author(all), frames));
		Provenance read = ProvenanceLayout.read(entry);
		FrameAxis frameAxis = FrameAxisLayout.read(entry, data, frames);
		notes.addAll(entry.assumed().orElse(List.of()));
		if (header.metadata().beam().wavelength().isPresent()) {
			WavelengthChoice.of(header).notes().stream().filter(note -> !read.notes().contains(note)).forEach(notes::add);
		}
		Provenance provenance = read.withNotes(notes).withDataset(HeaderResults.dataset(all))
				.withReduction(readReduction(reduction));
		return new Ramp<>(header, frameAxis, new Patterns(axis(data), intensity, sigma), HeaderResults.without(all),
				provenance);
	}

	private static Optional<Rows> matrix(GroupView data, String name) {
		DataField field = data.group().fields().get(name);
		if (field == null) {
			return Optional.empty();
		}
		Dataset values = field.values();
		if (values.getRank() != 2) {
			throw data.wrong(name, "has the shape " + Arrays.toString(values.getShapeRef()), "Write one row per frame, one column per bin");
		}
		return Optional.of(Rows.of(values instanceof DoubleDataset d ? d
				: DatasetFactory.createFromObject(DoubleDataset.class, data.numbers(name, ""), values.getShapeRef())));
	}

	private static RadialAxis axis(GroupView data) {
		DataField field = data.group().fields().get("radial_axis");
		if (field == null) {
			throw data.wrong("radial_axis", "is missing", "Write the bin centres with their unit");
		}
		RadialUnit unit = RadialUnits.of(field.unit(), String.valueOf(field.attributes().getOrDefault("quantity", "")))
				.orElseThrow(() -> data.wrong("radial_axis", "has the unit '" + field.unit() + "'", "Write deg, rad, 1/angstrom, 1/nm or angstrom, or mm with the quantity radius"));
		return RadialAxis.of(unit, data.numbers("radial_axis", ""));
	}
}
