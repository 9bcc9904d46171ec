/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.rampscope.core.ProcessStep;
import org.rampscope.core.Provenance;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.document.ShownPath;
import org.rampscope.ui.internal.Messages;

/**
 * The way from the inputs of a ramp to its result.
 *
 * @param inputs the files read, above everything else
 * @param steps the operations in their order
 * @param result the result
 */
public record PipelineGraph(List<Node> inputs, List<Node> steps, Node result) {

	/** Letters of a checksum that people compare. */
	private static final int SHORT_HASH = 12;
	private static final int SHORT_SETTINGS = 3;

	/**
	 * A box of the graph.
	 *
	 * @param title what it is
	 * @param lines more about it, in short
	 * @param detail everything about it
	 */
	public record Node(String title, List<String> lines, String detail) {

		public Node {
			lines = List.copyOf(lines);
		}
	}

	public PipelineGraph {
		inputs = List.copyOf(inputs);
		steps = List.copyOf(steps);
	}

	/** @return the graph of an open ramp */
	public static PipelineGraph of(OpenRamp ramp) {
		Provenance provenance = ramp.scan().provenance();
		List<Node> inputs = new ArrayList<>();
		new TreeMap<>(provenance.inputs()).forEach((name, hash) -> inputs.add(new Node(name.substring(name.lastIndexOf('/') + 1),
				List.of(hash.isEmpty() ? Messages.graph_noHash : "SHA-256 " + shortened(hash)),
				name + (hash.isEmpty() ? "" : "\nSHA-256 " + hash))));
		List<Node> steps = provenance.steps().stream().map(PipelineGraph::node).toList();
		String notes = String.join("\n", provenance.notes());
		Node result = new Node(ramp.file().getFileName().toString(),
				List.of(Messages.bind(Messages.graph_frames, ramp.scan().size(), ramp.scan().data().axis().size()),
						(provenance.program() + " " + provenance.version()).strip()),
				ShownPath.of(ramp.file()) + "\n" + String.join(", ", ramp.scan().results().names()) + (notes.isEmpty() ? "" : "\n\n" + notes));
		return new PipelineGraph(inputs, steps, result);
	}

	private static Node node(ProcessStep step) {
		List<String> lines = new ArrayList<>();
		lines.add(Messages.bind(Messages.graph_version, step.operationId(), step.operationVersion()));
		List<String> settings = SettingsText.of(step.settingsJson());
		// What is not set says nothing in short.
		List<String> set = settings.stream().filter(setting -> !setting.endsWith(" = ") && !setting.endsWith(" = null")).toList();
		lines.addAll(set.subList(0, Math.min(SHORT_SETTINGS, set.size())));
		if (set.size() > SHORT_SETTINGS) {
			lines.add("\u2026");
		}
		StringBuilder detail = new StringBuilder(step.operationId() + " " + step.operationVersion() + "\n" + step.date() + "\n\n"
				+ String.join("\n", settings));
		for (Map.Entry<String, String> hash : new TreeMap<>(step.contentHashes()).entrySet()) {
			lines.add(hash.getKey() + " " + shortened(hash.getValue()));
			detail.append("\n").append(hash.getKey()).append(": SHA-256 ").append(hash.getValue());
		}
		step.citations().forEach(citation -> detail.append("\n\n").append(citation));
		return new Node(step.name(), lines, detail.toString());
	}

	private static String shortened(String hash) {
		return hash.length() <= SHORT_HASH ? hash : hash.substring(0, SHORT_HASH) + "\u2026";
	}

	/** @return all boxes from the inputs to the result */
	public List<Node> all() {
		List<Node> all = new ArrayList<>(inputs);
		all.addAll(steps);
		all.add(result);
		return all;
	}
}
