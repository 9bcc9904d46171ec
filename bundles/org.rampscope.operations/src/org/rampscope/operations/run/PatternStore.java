/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import org.rampscope.core.Pattern;
import org.rampscope.core.Rows;

/**
 * Patterns and their uncertainties in the order in which they were appended, outside the heap and beyond a budget on the disk: live ones, and
 * those of batches that are too many for the heap. One thread appends at a time. Close it, or leave it to the garbage collection.
 */
public final class PatternStore implements AutoCloseable {

	/** Stands for what is not there. */
	public static final int MISSING = -1;
	/** Of the memory, what patterns take before they go to the disk. */
	private static final double MEMORY_SHARE = 0.2;

	private final RowStore intensity;
	private final RowStore sigma;

	/**
	 * Where the store holds a pattern.
	 *
	 * @param row its row among the intensities
	 * @param sigmaRow its row among the uncertainties; {@link #MISSING} where it has none
	 */
	public record Place(int row, int sigmaRow) {
	}

	/**
	 * @param bins values in a pattern
	 * @param memoryBytes how much memory they may take; the double while the disk cannot keep up
	 * @param scratch what the files are called, to which {@code .patterns} and {@code .sigmas} are added
	 */
	public PatternStore(int bins, long memoryBytes, Path scratch) {
		this.intensity = new RowStore(bins, memoryBytes / 2, scratch.resolveSibling(scratch.getFileName() + ".patterns"));
		this.sigma = new RowStore(bins, memoryBytes / 2, scratch.resolveSibling(scratch.getFileName() + ".sigmas"));
	}

	/**
	 * @param bins values in a pattern
	 * @param folder where its files go, if it can be written; else they go where the system keeps such files
	 * @return a store that takes a fifth of the memory
	 */
	static PatternStore in(Path folder, int bins) {
		Path writable = Files.isWritable(folder) ? folder : Path.of(System.getProperty("java.io.tmpdir"));
		return new PatternStore(bins, memory(), writable.resolve(".rampscope-" + UUID.randomUUID()));
	}

	/** @return how many bytes of patterns are kept in memory, unless somebody says otherwise */
	public static long memory() {
		return (long) (MEMORY_SHARE * Runtime.getRuntime().maxMemory());
	}

	/**
	 * @param pattern copied
	 * @return where it is
	 * @throws NoRoomException where there is no room for it, neither in memory nor on the disk; it was not taken
	 */
	public Place append(Pattern pattern) {
		int sigmaRow = pattern.sigma().isPresent() ? sigma.append(pattern.sigma().get().getData()) : MISSING;
		return new Place(intensity.append(pattern.intensity().getData()), sigmaRow);
	}

	/** @return how many patterns lie on the disk as there was no room in memory */
	public int onDisk() {
		return intensity.onDisk();
	}

	/** @return the rows of intensities; those appended later come after them */
	public Rows intensity() {
		return intensity;
	}

	/** @return the rows of uncertainties; those appended later come after them */
	public Rows sigma() {
		return sigma;
	}

	@Override
	public void close() {
		intensity.close();
		sigma.close();
	}
}
