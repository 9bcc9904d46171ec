/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.jhdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

import org.rampscope.core.error.DataException;
import org.rampscope.core.Rows;
import org.rampscope.nexus.internal.jhdf.ObjectHeader.Message;

import io.jhdf.HdfFile;
import io.jhdf.checksum.JenkinsLookup3HashLittle;

/**
 * Puts tables behind what jhdf wrote and lets their datasets, one number each until then, lead there. jhdf takes nested arrays of the whole
 * table and maps the file into memory, so that a table costs twice its size and cannot have 2 GiB; here it goes by pieces. Layout of
 * the messages after the HDF5 File Format Specification 3.0: II.B (superblock 2 and 3), IV.A.2.b (dataspace 2), IV.A.2.d (datatype)
 * and IV.A.2.i (contiguous layout 3 and 4).
 */
final class TableContent {

	private static final byte DATASPACE = 1;
	private static final byte DATATYPE = 3;
	private static final byte LAYOUT = 8;
	private static final byte CONTIGUOUS = 1;
	private static final int PIECE_BYTES = 1 << 22;
	private static final int SUPERBLOCK_BYTES = 44;
	private static final int END_OF_FILE = 28;

	private final Path file;

	/** @param file a closed file that jhdf has written */
	TableContent(Path file) {
		this.file = file;
	}

	/** @param tables by the absolute path of their dataset, which has two dimensions and numbers of 64 bits */
	void put(Map<String, Rows> tables) {
		if (tables.isEmpty()) {
			return;
		}
		Map<String, Long> addresses = new LinkedHashMap<>();
		try (HdfFile hdf = new HdfFile(file)) {
			tables.keySet().forEach(path -> addresses.put(path, hdf.getByPath(path).getAddress()));
		}
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
			for (Map.Entry<String, Rows> table : tables.entrySet()) {
				long begin = (channel.size() + 7) / 8 * 8;
				ByteOrder order = redirect(channel, table.getKey(), addresses.get(table.getKey()), table.getValue(), begin);
				write(channel, begin, table.getValue(), order);
			}
			endOfFile(channel);
		} catch (IOException e) {
			throw new DataException(file, "", "cannot be written (" + e.getMessage() + ")", "Check free space and permissions", e);
		}
	}

	private ByteOrder redirect(FileChannel channel, String path, long address, Rows table, long begin) throws IOException {
		ObjectHeader header = ObjectHeader.read(channel, address).orElseThrow(() -> defect(path, "header"));
		ByteBuffer bytes = header.bytes();
		Message space = header.find(m -> m.type() == DATASPACE && bytes.get(m.payload()) == 2 && bytes.get(m.payload() + 1) == 2)
				.orElseThrow(() -> defect(path, "dataspace"));
		int dimensions = space.payload() + 4;
		bytes.putLong(dimensions, table.rows()).putLong(dimensions + 8, table.columns());
		if ((bytes.get(space.payload() + 2) & 1) != 0) {
			bytes.putLong(dimensions + 16, table.rows()).putLong(dimensions + 24, table.columns());
		}
		Message layout = header.find(m -> m.type() == LAYOUT && bytes.get(m.payload() + 1) == CONTIGUOUS).orElseThrow(() -> defect(path, "layout"));
		bytes.putLong(layout.payload() + 2, begin).putLong(layout.payload() + 10, (long) Double.BYTES * table.rows() * table.columns());
		Message type = header.find(m -> m.type() == DATATYPE).orElseThrow(() -> defect(path, "datatype"));
		header.write();
		return (bytes.get(type.payload() + 1) & 1) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
	}

	private static void write(FileChannel channel, long begin, Rows table, ByteOrder order) throws IOException {
		int together = Math.max(1, Math.min(table.rows(), PIECE_BYTES / Double.BYTES / table.columns()));
		double[] values = new double[Math.multiplyExact(together, table.columns())];
		ByteBuffer bytes = ByteBuffer.allocateDirect(Math.multiplyExact(values.length, Double.BYTES)).order(order);
		long at = begin;
		for (int row = 0; row < table.rows(); row += together) {
			int count = Math.min(together, table.rows() - row);
			table.read(row, count, values);
			bytes.clear().asDoubleBuffer().put(values, 0, count * table.columns());
			bytes.limit(count * table.columns() * Double.BYTES);
			while (bytes.hasRemaining()) {
				at += channel.write(bytes, at);
			}
		}
	}

	/** Tells the superblock where the file ends now. */
	private void endOfFile(FileChannel channel) throws IOException {
		ByteBuffer superblock = ByteBuffer.allocate(SUPERBLOCK_BYTES + Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
		while (superblock.hasRemaining() && channel.read(superblock, superblock.position()) >= 0) {
			// until it is there
		}
		int version = superblock.get(8);
		if (version != 2 && version != 3) {
			throw defect("/", "superblock");
		}
		superblock.putLong(END_OF_FILE, channel.size());
		byte[] summed = new byte[SUPERBLOCK_BYTES];
		superblock.get(0, summed);
		superblock.putInt(SUPERBLOCK_BYTES, JenkinsLookup3HashLittle.hash(summed)).rewind();
		channel.write(superblock, 0);
	}

	private DataException defect(String path, String what) {
		return new DataException(file, path, "its " + what + " is not as expected", "Report this as a defect");
	}
}
