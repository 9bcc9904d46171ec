/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.Rows;
import org.rampscope.core.error.CancelledException;
import org.rampscope.core.error.DataException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rows of one length, appended one after the other and never changed. They lie in blocks: the newest in memory, up to a budget; what is older,
 * in a file that nobody else sees and that vanishes with this program. One thread appends at a time; any thread may read what was appended before it
 * was told of it. The blocks lie outside the heap: there they kept the garbage collection at work all the time.
 */
final class RowStore implements Rows, AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(RowStore.class);

	/** Small enough to go to the disk in milliseconds. */
	static final int BLOCK_BYTES = 1 << 22;

	private final int columns;
	private final int rowsPerBlock;
	private final int blocksInMemory;
	private final Path scratch;
	private final List<Block> blocks = new ArrayList<>();
	private final ExecutorService background = Executors.newSingleThreadExecutor(r -> {
		Thread thread = new Thread(r, "rampscope-store");
		thread.setDaemon(true);
		return thread;
	});
	private FileChannel channel;
	/** Of blocks that went to the file. */
	private final Queue<ByteBuffer> free = new ConcurrentLinkedQueue<>();
	private Future<Void> spilling;
	private int spilled;
	private int size;

	/** Rows; where they lie in the file, their place there follows from the number of the block. */
	private static final class Block {

		private ByteBuffer bytes;

		Block(ByteBuffer bytes) {
			this.bytes = bytes;
		}

		/** @return the memory, which holds the rows no more */
		synchronized ByteBuffer giveUp() {
			ByteBuffer given = bytes;
			bytes = null;
			return given;
		}

		/** @return whether the values are there, and were copied */
		synchronized boolean read(int from, double[] into, int at, int count) {
			if (bytes == null) {
				return false;
			}
			bytes.asDoubleBuffer().get(from, into, at, count);
			return true;
		}
	}

	/**
	 * @param columns values in a row, at least one
	 * @param memoryBytes how much memory blocks may take; the double while the disk cannot keep up
	 * @param scratch the file to make once they take more
	 */
	RowStore(int columns, long memoryBytes, Path scratch) {
		this.columns = columns;
		this.scratch = scratch;
		this.rowsPerBlock = Math.max(1, BLOCK_BYTES / Double.BYTES / columns);
		this.blocksInMemory = (int) Math.max(2, memoryBytes / ((long) rowsPerBlock * columns * Double.BYTES));
	}

	/** @return how many rows there are so far */
	@Override
	public int rows() {
		return size;
	}

	@Override
	public int columns() {
		return columns;
	}

	@Override
	public DoubleDataset whole() {
		return at(IntStream.range(0, size).toArray()).whole();
	}

	/** @return how many of them are in the file */
	int onDisk() {
		return spilled * rowsPerBlock;
	}

	/**
	 * @param row as many values as there are columns; copied
	 * @return its number
	 * @throws NoRoomException where the memory is full and the file cannot be written; the row was not taken
	 */
	int append(double[] row) {
		if (row.length != columns) {
			throw new IllegalArgumentException(row.length + " values instead of " + columns);
		}
		int inBlock = size % rowsPerBlock;
		if (inBlock == 0) {
			makeRoom();
			ByteBuffer reused = free.poll();
			Block fresh = new Block(reused == null ? ByteBuffer.allocateDirect(rowsPerBlock * columns * Double.BYTES).order(ByteOrder.nativeOrder()) : reused);
			synchronized (blocks) {
				blocks.add(fresh);
			}
		}
		block(size / rowsPerBlock).bytes.asDoubleBuffer().put(inBlock * columns, row, 0, columns);
		return size++;
	}

	/** Sends the oldest blocks to the disk, and waits for it only where memory is at its end. */
	private void makeRoom() {
		int inMemory = blocks.size() - spilled;
		if (inMemory < blocksInMemory) {
			return;
		}
		if (spilling != null && (spilling.isDone() || inMemory >= 2 * blocksInMemory)) {
			settle(inMemory >= 2 * blocksInMemory);
			inMemory = blocks.size() - spilled;
		}
		if (spilling == null && inMemory >= blocksInMemory) {
			int number = spilled;
			spilling = background.submit(() -> spill(number));
		}
	}

	private void settle(boolean needed) {
		Future<Void> waited = spilling;
		spilling = null;
		try {
			waited.get();
			spilled++;
		} catch (ExecutionException e) {
			if (!(e.getCause() instanceof IOException)) {
				throw new IllegalStateException(e.getCause());
			}
			if (needed) {
				throw new NoRoomException(scratch, "cannot take the patterns that no longer fit into memory (" + e.getCause().getMessage() + ")",
						"Free some space, give Java more memory (RAMPSCOPE_JAVA_OPTS=-Xmx...), or keep fewer bins", e.getCause());
			}
			LOG.warn("{} cannot be written ({}): the patterns stay in memory as long as they fit", scratch, e.getCause().getMessage());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancelledException();
		}
	}

	private Void spill(int number) throws IOException {
		Block block = block(number);
		if (channel == null) {
			LOG.info("patterns that no longer fit into memory go to {}", scratch);
			channel = FileChannel.open(scratch, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.READ,
					StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
		}
		ByteBuffer bytes = block.bytes.duplicate();
		long at = position(number, 0);
		while (bytes.hasRemaining()) {
			at += channel.write(bytes, at);
		}
		free.add(block.giveUp());
		return null;
	}

	private long position(int block, int row) {
		return ((long) block * rowsPerBlock + row) * columns * Double.BYTES;
	}

	private Block block(int number) {
		synchronized (blocks) {
			return blocks.get(number);
		}
	}

	@Override
	public void read(int from, int count, double[] into, int at) {
		int row = from;
		while (row < from + count) {
			int number = row / rowsPerBlock;
			int together = Math.min(from + count, (number + 1) * rowsPerBlock) - row;
			int to = at + (row - from) * columns;
			if (!block(number).read(row % rowsPerBlock * columns, into, to, together * columns)) {
				readFromDisk(position(number, row % rowsPerBlock), into, to, together * columns);
			}
			row += together;
		}
	}

	private void readFromDisk(long position, double[] into, int at, int count) {
		ByteBuffer read = ByteBuffer.allocate(count * Double.BYTES).order(ByteOrder.nativeOrder());
		try {
			while (read.hasRemaining()) {
				if (channel.read(read, position + read.position()) < 0) {
					throw new IOException("it ends at " + channel.size());
				}
			}
		} catch (IOException e) {
			throw new DataException(scratch, "", "cannot be read again (" + e.getMessage() + ")", "Check the disk", e);
		}
		read.flip().asDoubleBuffer().get(into, at, count);
	}

	@Override
	public void close() {
		background.shutdown();
		try {
			if (spilling != null) {
				spilling.get();
			}
		} catch (ExecutionException e) {
			LOG.debug("{} was not written to its end", scratch, e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} finally {
			closeChannel();
		}
	}

	private void closeChannel() {
		if (channel != null) {
			try {
				channel.close();
			} catch (IOException e) {
				LOG.debug("{} could not be closed", scratch, e);
			}
		}
	}
}
