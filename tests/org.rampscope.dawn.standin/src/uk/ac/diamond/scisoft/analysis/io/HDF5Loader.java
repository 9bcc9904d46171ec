/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package uk.ac.diamond.scisoft.analysis.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.dawnsci.analysis.api.io.ScanFileHolderException;
import org.eclipse.january.IMonitor;
import org.eclipse.january.metadata.Metadata;

/** Takes every HDF5 file, as DAWN's loader does; what is in it is not read. */
public class HDF5Loader extends AbstractFileLoader {

	private static final byte[] SIGNATURE = { (byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n' };

	public HDF5Loader() {
		// the file comes later
	}

	public HDF5Loader(String name) {
		setFile(name);
	}

	@Override
	protected void clearMetadata() {
		// there is none
	}

	@Override
	public DataHolder loadFile() throws ScanFileHolderException {
		return loadFile(null);
	}

	@Override
	public DataHolder loadFile(IMonitor monitor) throws ScanFileHolderException {
		try (InputStream in = Files.newInputStream(Path.of(fileName))) {
			if (!Arrays.equals(SIGNATURE, in.readNBytes(SIGNATURE.length))) {
				throw new ScanFileHolderException(fileName + ": is no HDF5 file");
			}
		} catch (IOException e) {
			throw new ScanFileHolderException(fileName + ": cannot be read", e);
		}
		DataHolder holder = new DataHolder();
		holder.setFilePath(fileName);
		Metadata metadata = new Metadata();
		metadata.setFilePath(fileName);
		holder.setMetadata(metadata);
		return holder;
	}
}
