/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.nxdl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a definition gets from the one it extends: everything it does not say itself. */
public final class NxdlInheritance {

	private NxdlInheritance() {
		// functions
	}

	/** @return the child with what it inherits from its parent */
	public static NxdlDefinition merge(NxdlDefinition child, NxdlDefinition parent) {
		Map<String, String> symbols = new LinkedHashMap<>(parent.symbols());
		symbols.putAll(child.symbols());
		return new NxdlDefinition(child.name(), child.application(), child.parent(), symbols, merge(child.content(), parent.content()));
	}

	private static NxdlGroup merge(NxdlGroup child, NxdlGroup parent) {
		List<NxdlGroup> groups = new ArrayList<>(child.groups());
		for (NxdlGroup inherited : parent.groups()) {
			int same = indexOf(child.groups(), inherited);
			if (same >= 0) {
				groups.set(same, merge(child.groups().get(same), inherited));
			} else {
				groups.add(inherited);
			}
		}
		return new NxdlGroup(child.name(), child.type(), child.need(), child.most(), join(child.attributes(), parent.attributes(),
				NxdlAttribute::name),
				join(child.fields(), parent.fields(), NxdlField::name), groups, join(child.choices(), parent.choices(), NxdlChoice::name),
				join(child.links(), parent.links(), NxdlLink::name), child.doc());
	}

	private static int indexOf(List<NxdlGroup> groups, NxdlGroup wanted) {
		for (int i = 0; i < groups.size(); i++) {
			NxdlGroup group = groups.get(i);
			if (group.name().equals(wanted.name()) && (group.type().equals(wanted.type()) || !wanted.name().text().isEmpty())) {
				return i;
			}
		}
		return -1;
	}

	private static <T> List<T> join(List<T> child, List<T> parent, Function<T, NxdlName> name) {
		List<T> all = new ArrayList<>(child);
		parent.stream().filter(p -> child.stream().noneMatch(c -> name.apply(c).equals(name.apply(p)))).forEach(all::add);
		return all;
	}
}
