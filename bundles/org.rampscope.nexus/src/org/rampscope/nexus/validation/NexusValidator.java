/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.rampscope.core.error.DataException;
import org.rampscope.nexus.LinkPolicy;
import org.rampscope.nexus.internal.HdfBoundary;
import org.rampscope.nexus.internal.HdfNavigator;
import org.rampscope.nexus.internal.RampLayout;
import org.rampscope.nexus.internal.check.CheckContext;
import org.rampscope.nexus.internal.check.DataRules;
import org.rampscope.nexus.internal.check.GroupCheck;
import org.rampscope.nexus.internal.check.LinkRules;
import org.rampscope.nexus.internal.nxdl.NxdlDefinition;
import org.rampscope.nexus.internal.nxdl.NxdlGroup;

import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;

/**
 * Checks NeXus files against application definitions and against the rules of NeXus itself.
 *
 * <pre>{@code
 * ValidationReport report = new NexusValidator(DefinitionSet.embedded()).validate(file);
 * report.findings().forEach(f -> System.out.println(f.line()));
 * }</pre>
 */
public final class NexusValidator {

	private final DefinitionSet definitions;
	private final LinkPolicy links;

	/** @param definitions definitions at hand */
	public NexusValidator(DefinitionSet definitions) {
		this(definitions, LinkPolicy.INSIDE_FOLDER);
	}

	/**
	 * @param definitions definitions at hand
	 * @param links where links to other files may lead
	 */
	public NexusValidator(DefinitionSet definitions, LinkPolicy links) {
		this.definitions = definitions;
		this.links = links;
	}

	/**
	 * @param file the file; each entry is checked against the definition it names, or ours where it names none
	 * @return what was found
	 * @throws DataException where the file is no HDF5 file at all
	 */
	public ValidationReport validate(Path file) {
		return validate(file, Optional.empty());
	}

	/**
	 * @param file the file
	 * @param forced the definition to check all entries against, whatever they name
	 * @return what was found
	 */
	public ValidationReport validate(Path file, Optional<String> forced) {
		List<Finding> findings = new ArrayList<>();
		Set<String> used = new LinkedHashSet<>();
		HdfBoundary.read(file, "", () -> new HdfNavigator(file, links)).close();
		try (HdfNavigator hdf = new HdfNavigator(file, links)) {
			CheckContext rules = new CheckContext(hdf, definitions, "", findings);
			DataRules dataRules = new DataRules(rules);
			Map<String, Node> entries = new LinkedHashMap<>();
			new LinkRules(rules).walk(group -> {
				dataRules.check(group.path(), group.node(), group.nexusClass());
				if (group.nexusClass().equals("NXentry") || group.nexusClass().equals("NXsubentry")) {
					entries.put(group.path(), group.node());
				}
			});
			root(hdf, findings);
			if (entries.isEmpty()) {
				findings.add(new Finding(Severity.ERROR, "", "", "/", "holds no entry", "Write a group of the class NXentry"));
			}
			entries.forEach((path, node) -> {
				Optional<String> own = definition(hdf, (Group) node, path);
				boolean sub = path.lastIndexOf('/') > 0;
				if (own.isPresent() || forced.isPresent() || !sub) {
					String name = forced.or(() -> own).orElse(RampLayout.DEFINITION);
					used.add(name);
					entry(hdf, name, path, node, own, findings);
				}
			});
		} catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
			// jhdf meets damaged files with any of these; for a validator that is a result
			findings.add(new Finding(Severity.ERROR, "", "", "/", "cannot be read to its end (" + e + ")", "The file is damaged"));
		}
		return new ValidationReport(file, List.copyOf(used), findings);
	}

	private void entry(HdfNavigator hdf, String name, String path, Node node, Optional<String> own, List<Finding> findings) {
		Optional<NxdlDefinition> definition = definitions.find(name);
		if (definition.isEmpty()) {
			findings.add(new Finding(Severity.ERROR, name, "", path + "/definition", "names the definition " + name + ", which is not at hand",
					"Give the folder with the official definitions"));
			return;
		}
		if (own.isEmpty()) {
			findings.add(new Finding(Severity.NOTE, name, "", path, "names no definition", "It was checked against " + name));
		}
		NxdlGroup content = definition.get().content();
		NxdlGroup entry = content.groups().stream().filter(g -> g.type().equals("NXentry") || g.type().equals("NXsubentry")).findFirst()
				.orElse(content);
		new GroupCheck(new CheckContext(hdf, definitions, name, findings)).check(entry, node, path, "/NXentry");
	}

	private static Optional<String> definition(HdfNavigator hdf, Group entry, String path) {
		Node node = hdf.children(entry, path).get("definition");
		Node resolved = node == null ? null : hdf.resolve(node, path + "/definition");
		if (!(resolved instanceof Dataset dataset) || dataset.getJavaType() != String.class) {
			return Optional.empty();
		}
		Object data = HdfBoundary.data(dataset);
		while (data instanceof Object[] all && all.length > 0) {
			data = all[0];
		}
		return data instanceof String s && !s.isBlank() ? Optional.of(s.strip()) : Optional.empty();
	}

	private static void root(HdfNavigator hdf, List<Finding> findings) {
		for (String name : new String[] { "file_name", "file_time", "HDF5_Version" }) {
			boolean there = hdf.root().getAttributes().keySet().stream().anyMatch(a -> a.equalsIgnoreCase(name));
			if (!there) {
				findings.add(new Finding(Severity.WARNING, "", "", "/@" + name, "is missing", "Other validators ask for it"));
			}
		}
	}
}
