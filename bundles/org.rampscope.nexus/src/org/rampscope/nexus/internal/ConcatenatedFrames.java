/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.CountRange;
import org.rampscope.core.Frames;
import org.rampscope.core.error.DataException;
import org.rampscope.nexus.RawDataset;

/** Stacks of equal frames one after the other. */
final class ConcatenatedFrames implements Frames, HdfBacked {

	private final List<? extends Frames> parts;
	private final int[] starts;
	private final Runnable onClose;

	/**
	 * @param file for messages
	 * @param parts stacks in order, at least one
	 * @param onClose closes what the parts share
	 */
	ConcatenatedFrames(Path file, List<? extends Frames> parts, Runnable onClose) {
		this.parts = List.copyOf(parts);
		this.onClose = onClose;
		this.starts = new int[parts.size() + 1];
		for (int i = 0; i < parts.size(); i++) {
			Frames part = parts.get(i);
			if (part.rows() != rows() || part.columns() != columns()) {
				throw new DataException(file, "part " + i, "has " + part.rows() + " × " + part.columns() + " pixels, the first " + rows() + " × "
						+ columns(), "Name one dataset");
			}
			starts[i + 1] = Math.addExact(starts[i], part.size());
		}
	}

	@Override
	public List<RawDataset> datasets() {
		List<RawDataset> all = new ArrayList<>();
		for (Frames part : parts) {
			if (!(part instanceof HdfBacked hdf) || hdf.datasets().isEmpty()) {
				return List.of();
			}
			// numbered so that any reader finds the order again
			hdf.datasets().forEach(d -> all.add(new RawDataset(String.format(Locale.ROOT, "data_%06d", all.size() + 1), d.file(), d.path())));
		}
		return all;
	}

	@Override
	public CountRange countRange() {
		return parts.get(0).countRange();
	}

	@Override
	public int size() {
		return starts[parts.size()];
	}

	@Override
	public int rows() {
		return parts.get(0).rows();
	}

	@Override
	public int columns() {
		return parts.get(0).columns();
	}

	@Override
	public Dataset frame(int index) {
		java.util.Objects.checkIndex(index, size());
		int part = java.util.Arrays.binarySearch(starts, index);
		part = part < 0 ? -part - 2 : part;
		while (parts.get(part).size() == 0) {
			part++;
		}
		return parts.get(part).frame(index - starts[part]);
	}

	@Override
	public void close() {
		parts.forEach(Frames::close);
		onClose.run();
	}
}
