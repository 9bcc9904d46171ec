/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.format;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.rampscope.core.Frames;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.nexus.ReadOptions;
import org.rampscope.nexus.format.FileHead;
import org.rampscope.nexus.format.FrameFormat;
import org.rampscope.nexus.format.PatternFormat;
import org.rampscope.nexus.format.Support;
import org.rampscope.nexus.internal.FramesLayout;
import org.rampscope.nexus.internal.GenericFrames;
import org.rampscope.nexus.internal.GenericPatterns;
import org.rampscope.nexus.internal.GroupView;
import org.rampscope.nexus.internal.HdfBoundary;
import org.rampscope.nexus.internal.HdfFrames;
import org.rampscope.nexus.internal.HdfOpener;
import org.rampscope.nexus.internal.HdfRows;
import org.rampscope.nexus.internal.RampLayout;
import org.rampscope.nexus.internal.RootAttributes;
import org.rampscope.nexus.internal.TreeReader;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;

/** HDF5, NeXus above all: our own files, masters of large detectors, any file with a stack of frames or with patterns in an NXdata. */
public final class Hdf5Format implements FrameFormat, PatternFormat {

	private static final Pattern EIGER_DATA = Pattern.compile("(.*)_data_[0-9]+\\.h5");

	@Override
	public String id() {
		return "hdf5";
	}

	@Override
	public String label() {
		return "HDF5 or NeXus";
	}

	@Override
	public List<String> endings() {
		return List.of("nxs", "h5", "hdf5", "hdf", "nx");
	}

	@Override
	public Support support(FileHead head) {
		return HdfOpener.hasSignature(head.file()) ? Support.CONTENT : Support.no("no signature of HDF5");
	}

	@Override
	public boolean searched(Path file) {
		Matcher eiger = EIGER_DATA.matcher(file.getFileName().toString());
		return named(file) && !(eiger.matches() && Files.exists(file.resolveSibling(eiger.group(1) + "_master.h5")));
	}

	@Override
	public Ramp<Frames> open(List<Path> files, ReadOptions options) {
		Path first = files.get(0);
		return HdfBoundary.read(first, "", () -> files.size() > 1 ? GenericFrames.openAll(files, options)
				: options.dataset().isPresent() ? GenericFrames.open(first, options) : oursOrAny(first, options));
	}

	private static Ramp<Frames> oursOrAny(Path file, ReadOptions options) {
		HdfFile hdf = HdfOpener.open(file);
		try {
			Attribute creator = hdf.getAttribute(RootAttributes.CREATOR);
			Node frames = creator == null ? null : HdfOpener.own(file, hdf, FramesLayout.FRAMES).orElse(null);
			if (frames instanceof Dataset dataset && RootAttributes.RAMPSCOPE.equals(creator.getData())) {
				HdfFrames stack = new HdfFrames(file, hdf::close, dataset);
				DataGroup tree = new TreeReader(file, p -> !p.equals(FramesLayout.FRAMES) && !p.equals(FramesLayout.FRAMES_LINK), Progress.NONE)
						.read((Group) hdf.getChild(RampLayout.ENTRY));
				return FramesLayout.fromEntry(new GroupView(file, "/" + RampLayout.ENTRY, tree), stack);
			}
		} catch (RuntimeException e) {
			hdf.close();
			throw e;
		}
		hdf.close();
		return GenericFrames.open(file, options);
	}

	@Override
	public Ramp<Patterns> read(List<Path> files, ReadOptions options, Progress progress) {
		if (files.size() > 1) {
			throw new DataException(files.get(1), "", "is one of " + files.size() + " files; patterns of one ramp stand in one NeXus file",
					"Give one file, or treat each by itself");
		}
		Path file = files.get(0);
		return HdfBoundary.read(file, "", () -> options.dataset().isEmpty() && isOurs(file) ? readOurs(file, progress)
				: GenericPatterns.read(file, options, progress));
	}

	private static boolean isOurs(Path file) {
		try (HdfFile hdf = HdfOpener.open(file)) {
			Node definition = HdfOpener.child(file, hdf, RampLayout.ENTRY) instanceof Group entry ? HdfOpener.child(file, entry,
					"definition") : null;
			return definition instanceof Dataset text && text.getJavaType() == String.class && text.getSize() == 1
					&& RampLayout.DEFINITION.equals(HdfBoundary.data(text) instanceof String[] one ? one[0] : HdfBoundary.data(text));
		}
	}

	private static Ramp<Patterns> readOurs(Path file, Progress progress) {
		progress.begin("Reading " + file.getFileName(), 1);
		HdfFile hdf = HdfOpener.open(file);
		boolean needed = false;
		try {
			Map<String, HdfRows> large = HdfRows.large(file, hdf, List.of(RampLayout.INTENSITY_PATH, RampLayout.SIGMA_PATH));
			Group entry = (Group) HdfOpener.child(file, hdf, RampLayout.ENTRY);
			DataGroup tree = new TreeReader(file, path -> !path.equals("/entry/instrument/detector/data") && !large.containsKey(path), progress)
					.read(entry);
			progress.worked(1);
			Ramp<Patterns> scan = RampLayout.fromEntry(new GroupView(file, "/" + RampLayout.ENTRY, tree), large);
			needed = !large.isEmpty();
			return scan;
		} finally {
			if (!needed) {
				hdf.close();
			}
			progress.done();
		}
	}
}
