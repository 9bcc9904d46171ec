/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.napi;

import java.nio.file.Path;
import java.util.Map;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.IntegerDataset;
import org.rampscope.nexus.AppendableDataset;
import org.rampscope.nexus.ElementType;
import org.rampscope.nexus.NexusSink;

/** A program that appends frames and tells each one that is flushed, until it is killed. */
final class FlushingWriter {

	static final int ROWS = 64;
	static final int COLUMNS = 65;

	private FlushingWriter() {
	}

	public static void main(String[] arguments) {
		try (NexusSink sink = NapiBackEnd.find().orElseThrow().create(Path.of(arguments[0]))) {
			sink.openGroup("entry", "NXentry");
			AppendableDataset frames = sink.appendable("data", ElementType.UINT16, new int[] { ROWS, COLUMNS }, Map.of());
			for (int f = 0;; f++) {
				frames.append(DatasetFactory.zeros(IntegerDataset.class, ROWS, COLUMNS).fill(f % 60000));
				sink.flush();
				System.out.println(f);
			}
		}
	}
}
