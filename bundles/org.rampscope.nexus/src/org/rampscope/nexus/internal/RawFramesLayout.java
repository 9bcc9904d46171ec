/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.nio.file.Path;
import java.util.Map;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.AppendableDataset;
import org.rampscope.nexus.ElementType;
import org.rampscope.nexus.NexusSink;
import org.rampscope.nexus.RawDataset;
import org.rampscope.nexus.RawFrames;

/**
 * Frames in a file of patterns, with their mask: {@code data} of the detector where they are one dataset with a frame for each
 * pattern, as the definition has it; else a group of links beside, named after the files or numbered.
 */
public final class RawFramesLayout {

	/** Group with the links to several datasets. */
	public static final String GROUP = "raw";

	/** The pixels not to use. */
	static final String MASK = "pixel_mask";
	/** Attribute of the mask: which frames it belongs to where these are not stored as they were used. */
	static final String MASKED_FRAMES = "frames";
	/** Its value: frames put together or turned, not those that the links lead to. */
	static final String AS_REDUCED = "as reduced";

	private static final String DATA = "data";

	private final RawFrames raw;
	private final int patterns;
	private final Path file;
	private AppendableDataset copies;

	/**
	 * @param raw what the file shall hold of its frames
	 * @param patterns the number of patterns in the file
	 * @param file the file that is written
	 */
	public RawFramesLayout(RawFrames raw, int patterns, Path file) {
		this.raw = raw;
		this.patterns = patterns;
		this.file = file;
	}

	/** Writes into the open group of the detector what can be written before the frames themselves. */
	public void begin(NexusSink sink) {
		boolean turned = raw instanceof RawFrames.Linked linked && linked.turned();
		raw.mask().ifPresent(m -> sink.dataset(MASK, m.bits(), ElementType.INT32, turned ? Map.of(MASKED_FRAMES, AS_REDUCED) : Map.of()));
		switch (raw) {
			case RawFrames.None none -> { }
			case RawFrames.Linked linked -> links(sink, linked);
			case RawFrames.Embedded embedded -> copies = sink.appendable(DATA, embedded.type(),
					new int[] { embedded.frames().rows(), embedded.frames().columns() }, Map.of("long_name", "counts", "units", "counts"));
		}
	}

	private void links(NexusSink sink, RawFrames.Linked linked) {
		if (linked.asStored() && linked.frames() == patterns) {
			RawDataset only = linked.datasets().get(0);
			sink.externalLink(DATA, relative(only.file()), only.path());
			return;
		}
		sink.openGroup(GROUP, "NXcollection");
		linked.datasets().forEach(d -> sink.externalLink(d.name(), relative(d.file()), d.path()));
		sink.closeGroup();
	}

	/** HDF5 looks for the other file from the folder of this one. */
	private String relative(Path other) {
		Path from = file.toAbsolutePath().normalize().getParent();
		Path to = other.toAbsolutePath().normalize();
		Path path = from.getRoot().equals(to.getRoot()) ? from.relativize(to) : to;
		return path.toString().replace(path.getFileSystem().getSeparator(), "/");
	}

	/** @return frames to be copied after the tree has been written */
	public int toCopy() {
		return raw instanceof RawFrames.Embedded embedded ? embedded.frames().size() : 0;
	}

	/** Copies the frames, one by one. */
	public void copy(NexusSink sink, Progress progress) {
		for (int i = 0; i < toCopy(); i++) {
			progress.checkCancelled();
			append(file, copies, ((RawFrames.Embedded) raw).frames().frame(i), i);
			sink.flush();
			progress.worked(1);
		}
	}

	/** Appends a frame, and names the frame where that fails. */
	public static void append(Path file, AppendableDataset target, Dataset frame, int index) {
		try {
			target.append(frame);
		} catch (AnalysisException e) {
			throw new DataException(file, "frame " + index, e.problem(), e.remedy(), e);
		}
	}
}
