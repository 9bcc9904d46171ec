/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.rampscope.core.error.SettingsException;
import org.rampscope.core.error.Suggestion;
import org.rampscope.core.result.ResultType;

/** Finds operations by id or alias, and the types of results by name. Immutable. */
public final class OperationRegistry {

	private final Map<String, Operation<?>> byId = new TreeMap<>();
	private final Map<String, Operation<?>> byAlias = new TreeMap<>();
	private final Map<String, ResultType<?>> resultTypes = new TreeMap<>();

	/**
	 * @param providers who brings operations
	 * @throws SettingsException where two operations claim the same id or alias, or two types of results the same name
	 */
	public OperationRegistry(Collection<? extends OperationProvider> providers) {
		for (OperationProvider provider : providers) {
			for (Operation<?> operation : provider.operations()) {
				claim(byId, operation.info().id(), operation);
			}
			for (ResultType<?> type : provider.resultTypes()) {
				ResultType<?> other = resultTypes.putIfAbsent(type.name(), type);
				if (other != null && !other.equals(type)) {
					throw new SettingsException(type.name(), "is the name of two results, " + other.type().getName() + " and " + type.type().getName(),
							"Remove one of the two bundles");
				}
			}
		}
		for (Operation<?> operation : byId.values()) {
			for (String alias : operation.info().aliases()) {
				if (byId.containsKey(alias)) {
					throw new SettingsException(alias, "is an operation's id and the alias of " + operation.info().id(),
							"Remove one of the two bundles");
				}
				claim(byAlias, alias, operation);
			}
		}
	}

	private static void claim(Map<String, Operation<?>> map, String key, Operation<?> operation) {
		Operation<?> other = map.putIfAbsent(key, operation);
		if (other != null) {
			throw new SettingsException(key, "is claimed by two operations, " + other.getClass().getName() + " and "
					+ operation.getClass().getName(), "Remove one of the two bundles");
		}
	}

	/** @return all operations, ordered by id */
	public List<Operation<?>> all() {
		return List.copyOf(Collections.unmodifiableCollection(byId.values()));
	}

	/** @return types of results by name, for {@link org.rampscope.core.result.Results#knowing} */
	public Map<String, ResultType<?>> resultTypes() {
		return Collections.unmodifiableMap(resultTypes);
	}

	/**
	 * @param idOrAlias an id or an alias
	 * @return the operation
	 * @throws SettingsException where there is none of that name
	 */
	public Operation<?> get(String idOrAlias) {
		Operation<?> operation = byId.getOrDefault(idOrAlias, byAlias.get(idOrAlias));
		if (operation == null) {
			throw new SettingsException("operation", "there is none called '" + idOrAlias + "'",
					Suggestion.of(idOrAlias, Stream.concat(byAlias.keySet().stream(), byId.keySet().stream()).toList()) + "Known are: " + String.join(", ", byId.keySet()));
		}
		return operation;
	}
}
