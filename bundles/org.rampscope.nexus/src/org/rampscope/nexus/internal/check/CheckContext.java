/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.rampscope.core.error.DataException;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.nexus.internal.ForeignLinkException;
import org.rampscope.nexus.internal.HdfNavigator;
import org.rampscope.nexus.internal.nxdl.Need;
import org.rampscope.nexus.validation.DefinitionSet;
import org.rampscope.nexus.validation.Finding;
import org.rampscope.nexus.validation.Severity;

import io.jhdf.api.Group;
import io.jhdf.api.Node;

/** What all checks of one file share: the file, the definitions, the sizes symbols stand for, and what was found. */
public final class CheckContext {

	private final HdfNavigator file;
	private final DefinitionSet definitions;
	private final String definition;
	private final List<Finding> findings;
	private final Map<String, Size> sizes = new HashMap<>();
	/** Paths of links that lead where they may not be followed. */
	private final Set<String> foreign = new HashSet<>();

	/** A size of a symbol and where it was first seen. */
	record Size(int value, String path) {
	}

	/**
	 * @param file the open file
	 * @param definitions definitions at hand
	 * @param definition name of the definition that is checked; empty for the rules of NeXus itself
	 * @param findings where findings go
	 */
	public CheckContext(HdfNavigator file, DefinitionSet definitions, String definition, List<Finding> findings) {
		this.file = file;
		this.definitions = definitions;
		this.definition = definition;
		this.findings = findings;
	}

	DefinitionSet definitions() {
		return definitions;
	}

	HdfNavigator file() {
		return file;
	}

	void add(Severity severity, String nxdlPath, String filePath, String found, String right) {
		findings.add(new Finding(severity, definition, nxdlPath, filePath, found, right));
	}

	void error(String nxdlPath, String filePath, String found, String right) {
		add(Severity.ERROR, nxdlPath, filePath, found, right);
	}

	/** Notes that something is not there, as badly as it is needed. */
	void missing(Need need, String kind, String nxdlPath, String filePath, String right) {
		if (need != Need.OPTIONAL) {
			boolean required = need == Need.REQUIRED;
			if (foreign.contains(filePath)) {
				// it may be there: LinkRules says that it was not looked at
				return;
			}
			add(required ? Severity.ERROR : Severity.WARNING, nxdlPath, filePath, (required ? "required " : "recommended ") + kind + " is missing",
					right);
		}
	}

	/** @return the size a symbol has had so far; empty, and it is bound now, where it is new */
	Optional<Size> bind(String symbol, int value, String path) {
		return Optional.ofNullable(sizes.putIfAbsent(symbol, new Size(value, path)));
	}

	/** @return children by name, links followed; broken links are left out here and found by {@link LinkRules} */
	Map<String, FileNode> children(FileNode group) {
		Map<String, FileNode> result = new LinkedHashMap<>();
		Map<String, Node> children;
		try {
			children = file.children((Group) group.node(), group.path());
		} catch (DataException e) {
			error("", group.path().isEmpty() ? "/" : group.path(), "its content cannot be read", e.getMessage());
			return result;
		}
		children.forEach((name, node) -> {
			String path = group.path() + "/" + name;
			followed(node, path).ifPresent(child -> result.put(name, child));
		});
		return result;
	}

	/** Links that cannot be followed are reported by {@link LinkRules}, once for the file; here they are as if absent. */
	private Optional<FileNode> followed(Node node, String path) {
		try {
			return Optional.of(new FileNode(path, file.resolve(node, path)));
		} catch (ForeignLinkException e) {
			foreign.add(path);
			return Optional.empty();
		} catch (RampScopeException e) {
			return Optional.empty();
		}
	}

	/** @return the groups among the children that have the class, or one that extends it */
	List<FileNode> groupsOf(Map<String, FileNode> children, String type) {
		List<FileNode> result = new ArrayList<>();
		children.values().forEach(child -> {
			if (child.isGroup() && definitions.isA(child.nexusClass(), type)) {
				result.add(child);
			}
		});
		return result;
	}
}
