/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.nio.file.Path;

import org.rampscope.core.RampScan;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.nexus.internal.GroupView;
import org.rampscope.nexus.internal.HdfOpener;
import org.rampscope.nexus.internal.RampLayout;
import org.rampscope.nexus.internal.TreeReader;

import io.jhdf.HdfFile;
import io.jhdf.api.Group;
import io.jhdf.api.Node;

/** Reads ramps of patterns from files of the definition {@code NXxrd_pressure_ramp}. */
public final class RampScanReader {

	private RampScanReader() {
		// a function
	}

	/**
	 * @param file a file of our definition
	 * @param progress told what is done
	 * @return the ramp in it
	 * @throws DataException where the file is another, or damaged
	 */
	public static RampScan read(Path file, Progress progress) {
		progress.begin("Reading " + file.getFileName(), 1);
		try (HdfFile hdf = HdfOpener.open(file)) {
			Node entry = HdfOpener.child(file, hdf, RampLayout.ENTRY);
			if (!(entry instanceof Group group)) {
				throw new DataException(file, "/" + RampLayout.ENTRY, "is missing", "Give a file of the definition " + RampLayout.DEFINITION);
			}
			DataGroup tree = new TreeReader(file, path -> !path.equals("/entry/instrument/detector/data"), progress).read(group);
			GroupView view = new GroupView(file, "/" + RampLayout.ENTRY, tree);
			if (!view.text("definition").equals(RampLayout.DEFINITION)) {
				throw view.wrong("definition", view.has("definition") ? "is " + view.text("definition") : "is missing",
						"Give a file of the definition " + RampLayout.DEFINITION);
			}
			progress.worked(1);
			return RampLayout.fromEntry(view);
		} finally {
			progress.done();
		}
	}
}
