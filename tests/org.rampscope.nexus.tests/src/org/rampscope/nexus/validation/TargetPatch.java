/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.validation;

import java.nio.file.Path;
import java.util.Map;

import org.rampscope.nexus.AppendableDataset;
import org.rampscope.nexus.EditedTree;
import org.rampscope.nexus.ElementType;
import org.rampscope.nexus.JhdfSink;
import org.rampscope.nexus.NexusSink;

/** Writes a tree through a sink that makes no links of fields with a target, so that the target can lead nowhere. */
final class TargetPatch {

	private TargetPatch() {
	}

	static void write(EditedTree tree, Path file) {
		tree.write(f -> new Unlinked(new JhdfSink(f)), file);
	}

	private record Unlinked(NexusSink sink) implements NexusSink {

		@Override
		public void openGroup(String name, String nexusClass) {
			sink.openGroup(name, nexusClass);
		}

		@Override
		public void closeGroup() {
			sink.closeGroup();
		}

		@Override
		public void attribute(String name, Object value) {
			sink.attribute(name, value);
		}

		@Override
		public void dataset(String name, org.eclipse.january.dataset.Dataset values, ElementType type, Map<String, Object> attributes) {
			sink.dataset(name, values, type, attributes);
		}

		@Override
		public AppendableDataset appendable(String name, ElementType type, int[] recordShape, Map<String, Object> attributes) {
			return sink.appendable(name, type, recordShape, attributes);
		}

		@Override
		public void link(String name, String target) {
			if (target.equals("/entry/none")) {
				sink.dataset(name, org.eclipse.january.dataset.DatasetFactory.createFromObject(new double[] { 1e-6 }), ElementType.FLOAT64,
						Map.of("units", "m", "target", target));
			} else {
				sink.link(name, target);
			}
		}

		@Override
		public void externalLink(String name, String file, String path) {
			sink.externalLink(name, file, path);
		}

		@Override
		public void flush() {
			sink.flush();
		}

		@Override
		public void commit() {
			sink.commit();
		}

		@Override
		public void close() {
			sink.close();
		}
	}
}
