/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.rampscope.core.error.DataException;
import org.rampscope.core.error.RampScopeException;

import io.jhdf.api.Dataset;
import io.jhdf.exceptions.UnsupportedHdfException;

/**
 * Where damaged files stop: jhdf meets them with exceptions of any kind, with recursion without end, or with arrays larger
 * than memory. All of that becomes one error that names the file.
 */
public final class HdfBoundary {

	/** No compression that jhdf knows packs more densely: deflate reaches 1032. */
	private static final long DENSEST = 1100;

	/** Names of files that a message can hold. */
	private static final int MOST_SOURCES = 6;

	private HdfBoundary() {
		// functions
	}

	/**
	 * @param file the file that is read
	 * @param location HDF5 path; empty for the file as a whole
	 * @param reading reads it
	 * @return what it returns
	 */
	public static <T> T read(Path file, String location, Supplier<T> reading) {
		try {
			return reading.get();
		} catch (RampScopeException e) {
			throw e;
		} catch (RuntimeException | StackOverflowError e) {
			throw damaged(file, location, e);
		} catch (OutOfMemoryError e) {
			// one absurd size in a damaged header is enough; what was asked for has not been allocated
			throw new DataException(file, location, "asks for more memory than there is",
					"Check that the file is complete, or give the program more memory",
					e);
		}
	}

	/** @return the content of a dataset, unless it claims more than its file can hold */
	public static Object data(Dataset dataset) {
		if (HdfChunks.handles(dataset)) {
			HdfChunks chunks = HdfChunks.of(dataset);
			// Room allocated ahead of acquisition is no damage: what was written counts.
			checkSize(dataset, chunks.writtenBytes());
			return chunks.data(new long[dataset.getDimensions().length], dataset.getDimensions());
		}
		checkSize(dataset, sizeInBytes(dataset));
		return dataset.getData();
	}

	/**
	 * @param start first element along each axis
	 * @param count elements along each axis
	 * @return that part of a dataset, as {@link Dataset#getData(long[], int[])} gives it, with filter masks and fill values respected
	 */
	public static Object slice(Dataset dataset, long[] start, int[] count) {
		return HdfChunks.handles(dataset) ? HdfChunks.of(dataset).data(start, count) : dataset.getData(start, count);
	}

	/** @throws DataException where a dataset claims more than its file can hold; chunks that are checked as they are read may */
	static void checkSize(Dataset dataset) {
		if (!HdfChunks.handles(dataset)) {
			checkSize(dataset, sizeInBytes(dataset));
		}
	}

	/** @param bytes what shall be read of the dataset */
	static void checkSize(Dataset dataset, long bytes) {
		Path file = dataset.getFileAsPath();
		try {
			if (bytes < 0 || bytes / DENSEST > Files.size(file)) {
				throw new DataException(file, dataset.getPath(), "claims to hold " + bytes + " bytes, more than the file can", "The file is damaged");
			}
		} catch (IOException e) {
			throw new DataException(file, dataset.getPath(), "cannot be read (" + e.getMessage() + ")", "Check the file", e);
		}
	}

	private static long sizeInBytes(Dataset dataset) {
		long size = Math.max(1, dataset.getDataType().getSize());
		for (int n : dataset.getDimensions()) {
			size = n < 0 || (n > 0 && size > Long.MAX_VALUE / n) ? -1 : size * n;
			if (size < 0) {
				return -1;
			}
		}
		return size;
	}

	private static DataException virtual(Path file, String location, Throwable e) {
		Set<String> sources;
		try {
			sources = VirtualSources.of(file);
		} catch (IOException io) {
			throw new DataException(file, location, "cannot be read (" + io.getMessage() + ")", "Check its permissions", io);
		}
		List<String> some = sources.stream().limit(MOST_SOURCES).toList();
		String names = String.join(" ", some) + (sources.size() > some.size() ? " and " + (sources.size() - some.size()) + " more" : "");
		return new DataException(file, location, "holds a virtual dataset, which is not read here",
				sources.isEmpty() ? "Open the files that it is made of" : "Open the files that it is made of: " + names, e);
	}

	private static DataException damaged(Path file, String location, Throwable e) {
		for (Throwable cause = e; cause != null; cause = cause.getCause()) {
			if (cause instanceof UnsupportedHdfException) {
				boolean virtual = String.valueOf(cause.getMessage()).contains("Virtual");
				if (virtual) {
					return virtual(file, location, e);
				}
				return new DataException(file, location, "uses a feature of HDF5 that cannot be read here (" + cause.getMessage() + ")",
						"Write the file without it", e);
			}
		}
		String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
		return new DataException(file, location, "cannot be read (" + why + ")",
				"Check that it is a complete HDF5 or NeXus file; copy it again if it was transferred", e);
	}
}
