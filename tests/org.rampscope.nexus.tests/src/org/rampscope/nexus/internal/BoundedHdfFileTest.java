/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.nexus.Fixtures;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;

/** Memory that a header claims is not reserved where the file has not as much: one header of each version claims two gigabytes. */
class BoundedHdfFileTest {

	/** Just below the largest array there is: one byte more would be refused by the virtual machine itself. */
	private static final int TWO_GIGABYTES = 0x7fff_0000;
	/** Where the root group's header lies in files that jhdf writes. */
	private static final int ROOT_OF_JHDF = 64;
	/** Its size follows 6 bytes of signature, version and flags, in as many bytes as the flags say. */
	private static final int SIZE_OF_VERSION_2 = 6;
	/** Where the root group's header lies in the fixture, which h5py wrote with headers of version 1. */
	private static final int ROOT_OF_H5PY = 0x60;
	private static final int SIZE_OF_VERSION_1 = 8;

	@TempDir
	Path folder;
	private Path file;

	@BeforeEach
	void name() {
		file = folder.resolve("a.h5");
	}

	private ByteBuffer written() throws IOException {
		try (WritableHdfFile hdf = HdfFile.write(file)) {
			hdf.putAttribute("unit", "GPa");
			hdf.putDataset("pressure", new double[] { 1, 2, 3 });
		}
		return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
	}

	@Test
	void aSoundFileIsReadAndKnowsItsName() throws IOException {
		written();
		try (HdfFile hdf = HdfOpener.open(file)) {
			assertEquals("GPa", hdf.getAttribute("unit").getData());
			assertEquals(3, ((double[]) hdf.getDatasetByPath("pressure").getData())[2]);
			assertEquals(file, hdf.getDatasetByPath("pressure").getFileAsPath());
			assertEquals("a.h5", hdf.getName());
		}
	}

	@Test
	void aHeaderOfVersionTwoThatClaimsTooMuch() throws IOException {
		ByteBuffer bytes = written();
		assertEquals(2, bytes.get(ROOT_OF_JHDF + 5) & 0x33, "the size has four bytes and stands right behind the flags");
		refused(bytes.putInt(ROOT_OF_JHDF + SIZE_OF_VERSION_2, TWO_GIGABYTES), ROOT_OF_JHDF);
	}

	@Test
	void aHeaderOfVersionOneThatClaimsTooMuch() throws IOException {
		ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(Fixtures.copy("links.h5", folder))).order(ByteOrder.LITTLE_ENDIAN);
		assertEquals(1, bytes.get(ROOT_OF_H5PY));
		refused(bytes.putInt(ROOT_OF_H5PY + SIZE_OF_VERSION_1, TWO_GIGABYTES), ROOT_OF_H5PY);
	}

	private void refused(ByteBuffer bytes, int header) throws IOException {
		Files.write(file, bytes.array());
		try (HdfFile hdf = HdfOpener.open(file)) {
			Throwable thrown = assertThrows(RuntimeException.class, hdf::getAttributes);
			while (thrown.getCause() != null) {
				thrown = thrown.getCause();
			}
			assertTrue(thrown.getMessage().startsWith("the object header at " + header + " claims " + TWO_GIGABYTES + " bytes"), thrown.getMessage());
		}
	}
}
