/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Patterns;
import org.rampscope.core.Provenance;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.Rows;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.nexus.DatasetCandidate;
import org.rampscope.nexus.DatasetChoiceException;
import org.rampscope.nexus.ReadOptions;
import org.rampscope.nexus.internal.DatasetSearch.Found;

import io.jhdf.api.Dataset;
import io.jhdf.api.Node;

/**
 * Reads patterns from any NeXus file that has them in an NXdata whose last axis is a radial one: NXazint1d, NXmonopd,
 * processed files of DAWN and Dioptas. Leading dimensions are taken one after the other as frames.
 */
public final class GenericPatterns {

	private static final List<String> ERROR_NAMES = List.of("errors", "sigma", "data_errors");

	private static final String OWN_PATTERNS = "/entry/data/intensity";

	private final Path file;
	private final HdfNavigator hdf;
	private final List<String> notes = new ArrayList<>();

	private GenericPatterns(Path file, HdfNavigator hdf) {
		this.file = file;
		this.hdf = hdf;
	}

	/** Patterns found: the signal, its radial axis and the group they lie in. */
	private record Candidate(Found group, String signalName, Dataset signal, String axisName, Dataset axis, RadialUnit unit) {
	}

	/** @return the ramp in the group that the options name, or in the only one there is */
	public static Ramp<Patterns> read(Path file, ReadOptions options, Progress progress) {
		return HdfBoundary.read(file, "", () -> readAny(file, options, progress));
	}

	private static Ramp<Patterns> readAny(Path file, ReadOptions options, Progress progress) {
		progress.begin("Reading " + file.getFileName(), 1);
		HdfNavigator hdf = new HdfNavigator(file, options.links());
		boolean needed = false;
		try {
			GenericPatterns reader = new GenericPatterns(file, hdf);
			DatasetSearch search = new DatasetSearch(hdf);
			Ramp<Patterns> scan = reader.scan(search, reader.chosen(search, options), false);
			progress.worked(1);
			needed = !scan.data().intensityRows().inMemory();
			return scan;
		} finally {
			if (!needed) {
				hdf.close();
			}
			progress.done();
		}
	}

	private Candidate chosen(DatasetSearch search, ReadOptions options) {
		List<Candidate> all = candidates(search);
		List<Candidate> chosen = options.dataset().isEmpty() ? all
				: all.stream().filter(c -> options.dataset().get().equals(c.group.path()) || options.dataset().get().equals(path(c))).toList();
		if (chosen.isEmpty()) {
			throw new DataException(file, options.dataset().orElse(""), "holds no patterns with a radial axis"
					+ notes.stream().map(note -> "; " + note).collect(Collectors.joining())
					+ (all.isEmpty() ? "" : "; they are in " + all.stream().map(GenericPatterns::path).toList()), "Give a file of reduced patterns");
		}
		if (chosen.size() > 1) {
			throw new DatasetChoiceException(file, chosen.stream().map(c -> new DatasetCandidate(path(c), c.signal.getDimensions(),
					c.signal.getJavaType().getSimpleName())).toList());
		}
		return chosen.get(0);
	}

	/** @see org.rampscope.nexus.RampReader#open(Path, ReadOptions) */
	public static Ramp<Patterns> open(Path file, ReadOptions options) {
		return HdfBoundary.read(file, "", () -> {
			HdfNavigator hdf = new HdfNavigator(file, options.links());
			try {
				return new GenericPatterns(file, hdf).opened(options);
			} catch (RuntimeException | Error e) {
				hdf.close();
				throw e;
			}
		});
	}

	private Ramp<Patterns> opened(ReadOptions options) {
		DatasetSearch search = new DatasetSearch(hdf);
		List<Candidate> all = candidates(search);
		// our own files: the patterns, not the results beside them
		Candidate c = options.dataset().isEmpty() && all.stream().anyMatch(x -> path(x).equals(OWN_PATTERNS))
				? all.stream().filter(x -> path(x).equals(OWN_PATTERNS)).findFirst().orElseThrow() : chosen(search, options);
		int[] shape = c.signal.getDimensions();
		if (shape.length != 2) {
			throw new DataException(file, path(c), "has the shape " + Arrays.toString(shape) + ", not patterns × bins", "Follow a file of one pattern per row");
		}
		return scan(search, c, true);
	}

	private Optional<Dataset> errors(Candidate c, Map<String, Node> children) {
		List<String> names = new ArrayList<>(List.of(c.signalName + "_errors", c.signalName + "_error"));
		names.addAll(ERROR_NAMES);
		return names.stream().map(name -> resolve(children, c.group, name)).flatMap(Optional::stream)
				.filter(d -> d.getSize() == c.signal.getSize()).findFirst();
	}

	private static String path(Candidate c) {
		return c.group.path() + "/" + c.signalName;
	}

	private List<Candidate> candidates(DatasetSearch search) {
		List<Candidate> result = new ArrayList<>();
		for (Found group : search.groups()) {
			if (group.nexusClass().equals("NXdata")) {
				candidate(group).ifPresent(result::add);
			}
		}
		return result;
	}

	private Optional<Candidate> candidate(Found group) {
		Map<String, Node> children = hdf.children(group.group(), group.path());
		String signalName = group.text("signal");
		if (signalName.isEmpty()) {
			// the older way: the field itself says that it is the signal
			signalName = children.keySet().stream().filter(n -> resolve(children, group, n).filter(d -> d.getAttribute("signal") != null)
					.isPresent())
					.findFirst().orElse("");
		}
		Optional<Dataset> signal = resolve(children, group, signalName);
		if (signal.isEmpty() || signal.get().getDimensions().length == 0 || signal.get().getJavaType() == String.class) {
			return Optional.empty();
		}
		int[] shape = signal.get().getDimensions();
		int bins = shape[shape.length - 1];
		List<String> axes = new ArrayList<>(axes(group, signal.get()));
		String last = axes.size() == shape.length ? axes.get(shape.length - 1) : "";
		if (last.isEmpty() || last.equals(".")) {
			last = children.keySet().stream().filter(n -> isRadial(n) && resolve(children, group, n)
					.filter(d -> d.getDimensions().length == 1 && d.getDimensions()[0] == bins).isPresent()).findFirst().orElse("");
		}
		Optional<Dataset> axis = resolve(children, group, last);
		if (axis.isEmpty() || axis.get().getSize() != bins && axis.get().getSize() != bins + 1) {
			return Optional.empty();
		}
		Found found = new Found(group.path() + "/" + last, axis.get());
		String unitText = found.text("units").isEmpty() ? found.text("unit") : found.text("units");
		String axisName = last;
		String name = signalName;
		boolean assumed = unitText.isBlank() && axisName.matches("(?i).*(two_?theta|2th|polar_angle|tth).*");
		if (assumed) {
			notes.add(found.path() + " has no unit; degrees are taken");
		}
		Optional<RadialUnit> unit = assumed ? Optional.of(RadialUnit.TWO_THETA_DEG)
				: RadialUnits.of(unitText, axisName).or(() -> RadialUnits.of(unitText, found.text("name")));
		if (unit.isEmpty()) {
			notes.add(found.path() + (unitText.isBlank() ? " has no unit" : " has the unit '" + unitText + "', which is none of a radial axis"));
		}
		return unit.map(u -> new Candidate(group, name, signal.get(), axisName, axis.get(), u));
	}

	private static boolean isRadial(String name) {
		return name.toLowerCase(Locale.ROOT).matches("(radial_axis|two_?theta|2theta|tth|polar_angle|q|d_spacing|binning)");
	}

	private static List<String> axes(Found group, Dataset signal) {
		io.jhdf.api.Attribute attribute = group.node().getAttribute("axes") != null ? group.node().getAttribute("axes")
				: signal.getAttribute("axes");
		if (attribute == null || attribute.isEmpty()) {
			return List.of();
		}
		return attribute.getData() instanceof String[] all ? Arrays.asList(all) : Arrays.asList(String.valueOf(attribute.getData())
				.split("[:,]"));
	}

	private Optional<Dataset> resolve(Map<String, Node> children, Found group, String name) {
		Node node = children.get(name);
		if (node == null) {
			return Optional.empty();
		}
		return hdf.resolve(node, group.path() + "/" + name) instanceof Dataset d ? Optional.of(d) : Optional.empty();
	}

	private Ramp<Patterns> scan(DatasetSearch search, Candidate c, boolean inFile) {
		int[] shape = c.signal.getDimensions();
		int bins = shape[shape.length - 1];
		int frames = Math.toIntExact(c.signal.getSize() / bins);
		notes.add("patterns are those of " + path(c));
		notes.addAll(search.broken());
		RadialAxis axis = RadialAxis.of(c.unit, centres(numbers(c.axis), bins));
		RampMetadata metadata = RampMetadata.UNKNOWN.withBeam(DetectorContext.beam(file, search, notes));
		Map<String, Node> children = hdf.children(c.group.group(), c.group.path());
		List<Dataset> tables = new ArrayList<>(List.of(c.signal));
		errors(c, children).ifPresent(tables::add);
		Scale scale = scale(c, children);
		if (tables.size() > 1 && scale != Scale.NONE) {
			tables.remove(1);
			notes.add("the uncertainties beside " + path(c) + " are left out: the file does not say whether they are scaled as well");
		}
		boolean left = inFile || tables.stream().allMatch(HdfRows::isTable) && !HdfRows.isSmall(tables);
		List<Rows> rows = tables.stream().<Rows>map(t -> left ? new HdfRows(file, t, scale, hdf::close) : Rows.of(matrix(t, frames, bins, scale))).toList();
		return new Ramp<>(RampHeader.of(metadata), frameAxis(c, children, frames), new Patterns(axis, rows.get(0), rows.stream().skip(1).findFirst()),
				Results.NONE, new Provenance("", "", Map.of(), List.of(), notes));
	}

	/** Pressures and times that lie beside the patterns, one per frame, are taken by their units. */
	private FrameAxis frameAxis(Candidate c, Map<String, Node> children, int frames) {
		FrameAxis axis = FrameAxis.unknown(frames);
		double[] time = axis.timeS();
		double[] pressure = axis.pressureGPa();
		PhysicalUnit second = PhysicalUnit.parse("s").orElseThrow();
		PhysicalUnit gigapascal = PhysicalUnit.parse("GPa").orElseThrow();
		for (String name : children.keySet()) {
			Optional<Dataset> values = resolve(children, c.group, name).filter(d -> d.getSize() == frames && d.getDimensions().length <= 2)
					.filter(d -> d.getJavaType() != String.class && !name.equals(c.axisName) && !name.equals(c.signalName));
			if (values.isEmpty()) {
				continue;
			}
			Optional<PhysicalUnit> unit = PhysicalUnit.parse(new Found(name, values.get()).text("units"));
			if (unit.filter(second::isComparable).isPresent()) {
				time = converted(numbers(values.get()), unit.get(), second);
			} else if (unit.filter(gigapascal::isComparable).isPresent()) {
				pressure = converted(numbers(values.get()), unit.get(), gigapascal);
			}
		}
		return new FrameAxis(time, pressure, axis.pressureSigmaGPa(), axis.frameNumber());
	}

	private static double[] converted(double[] values, PhysicalUnit from, PhysicalUnit to) {
		return Arrays.stream(values).map(v -> from.convert(v, to)).toArray();
	}

	private static double[] numbers(Dataset dataset) {
		org.eclipse.january.dataset.Dataset values = HdfValues.dataset(HdfBoundary.data(dataset), dataset.getDimensions());
		double[] numbers = new double[values.getSize()];
		for (int i = 0; i < numbers.length; i++) {
			numbers[i] = values.getElementDoubleAbs(i);
		}
		return numbers;
	}

	private static DoubleDataset matrix(Dataset dataset, int frames, int bins, Scale scale) {
		double[] values = numbers(dataset);
		scale.apply(values, 0, values.length);
		return (DoubleDataset) HdfValues.of(values, frames, bins);
	}

	/** NXdata stores values as whole numbers with a factor and an offset beside them: of the field's name, or plain ones in older files. */
	private Scale scale(Candidate c, Map<String, Node> children) {
		OptionalDouble factor = beside(c, children, "scaling_factor");
		OptionalDouble offset = beside(c, children, "offset");
		Scale scale = Scale.of(factor.orElse(1), offset.orElse(0));
		if (scale != Scale.NONE) {
			notes.add(path(c) + " is multiplied by " + scale.factor() + " and " + scale.offset() + " is added, as its scaling_factor and offset say");
		}
		return scale;
	}

	private OptionalDouble beside(Candidate c, Map<String, Node> children, String name) {
		return Stream.of(c.signalName + "_" + name, name).flatMap(n -> resolve(children, c.group, n).stream())
				.filter(d -> d.getSize() == 1 && d.getJavaType() != String.class).mapToDouble(d -> numbers(d)[0]).findFirst();
	}

	/** Axes of a histogram have an edge more than bins. */
	private double[] centres(double[] axis, int bins) {
		if (axis.length == bins) {
			return axis;
		}
		notes.add("the radial axis holds the edges of the bins; their centres are taken");
		return IntStream.range(0, bins).mapToDouble(i -> (axis[i] + axis[i + 1]) / 2).toArray();
	}
}
