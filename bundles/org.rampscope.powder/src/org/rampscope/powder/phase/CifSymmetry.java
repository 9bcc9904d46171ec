/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.phase;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.rampscope.core.error.DataException;

/**
 * The symmetry operations of a structure: those that the file lists, held against the space group that it names, or, without a list, those of the
 * Hall symbol, the Hermann–Mauguin symbol or the number.
 *
 * @param operations at least one
 * @param notes what was assumed or does not agree
 */
record CifSymmetry(List<SymmetryOperation> operations, List<String> notes) {

	private static final List<String> OPERATIONS = List.of("_space_group_symop_operation_xyz", "_symmetry_equiv_pos_as_xyz", "_space_group_symop.operation_xyz");
	private static final List<String> SYMBOLS = List.of("_space_group_name_H-M_alt", "_symmetry_space_group_name_H-M", "_space_group.name_H-M_alt",
			"_space_group_name_H-M_full", "_space_group_name_H-M_ref");
	private static final List<String> HALL_SYMBOLS = List.of("_space_group_name_Hall", "_symmetry_space_group_name_Hall", "_space_group.name_Hall");
	private static final List<String> NUMBERS = List.of("_space_group_IT_number", "_symmetry_Int_Tables_number", "_space_group.IT_number");

	private static final String REMEDY = "List the symmetry operations (_space_group_symop_operation_xyz), or give the space group as in F m -3 m";

	/** What a file says of the space group: its words, and the settings they may mean. */
	private record Named(String words, List<SpaceGroups.Setting> settings) {
	}

	static CifSymmetry of(CifBlock block, UnitCell cell, Path file) {
		Optional<List<String>> listed = OPERATIONS.stream().flatMap(name -> block.values(name).stream()).findFirst();
		Optional<Named> named = named(block);
		if (listed.isPresent()) {
			return checked(listed.get().stream().map(text -> SymmetryOperation.parse(text, file)).toList(), named, file);
		}
		Optional<List<SymmetryOperation>> hall = known(block, HALL_SYMBOLS).flatMap(HallSymbol::operations);
		if (hall.isPresent()) {
			if (!hall.get().stream().allMatch(o -> o.keeps(cell))) {
				throw new DataException(file, "cell", "does not have the symmetry of the space group " + known(block, HALL_SYMBOLS).orElseThrow(), "Check edges, angles and symbol");
			}
			return new CifSymmetry(hall.get(), List.of());
		}
		Named group = named.orElseThrow(() -> new DataException(file, "", "has neither symmetry operations nor a space group", REMEDY));
		if (group.settings.isEmpty()) {
			throw new DataException(file, "", "lists no symmetry operations, and its space group '" + group.words + "' is not known", REMEDY);
		}
		return fitting(group, cell, file);
	}

	private static Optional<String> known(CifBlock block, List<String> names) {
		return names.stream().flatMap(name -> block.value(name).stream()).map(String::strip).filter(text -> !text.isEmpty() && !text.equals("?") && !text.equals("."))
				.findFirst();
	}

	private static Optional<Named> named(CifBlock block) {
		Optional<Named> symbol = known(block, SYMBOLS).map(text -> new Named(text, SpaceGroups.named(text)));
		return symbol.or(() -> known(block, NUMBERS).filter(n -> n.matches("\\d{1,3}"))
				.map(n -> new Named("number " + n, SpaceGroups.numbered(Integer.parseInt(n)))));
	}

	/** Of the settings that a symbol may mean, that whose operations keep the cell: axes of monoclinic and rhombohedral groups show there. */
	private static CifSymmetry fitting(Named group, UnitCell cell, Path file) {
		List<SpaceGroups.Setting> fit = group.settings.stream().filter(s -> s.operations().stream().allMatch(o -> o.keeps(cell))).toList();
		if (fit.isEmpty()) {
			throw new DataException(file, "cell", "does not have the symmetry of the space group " + group.words, "Check edges, angles and symbol");
		}
		SpaceGroups.Setting first = fit.get(0);
		List<SpaceGroups.Setting> origins = fit.stream().filter(s -> s.name().equals(first.name()) && s.choice().matches("[12]")).toList();
		if (origins.size() > 1) {
			throw new DataException(file, "", "does not say which of the two origins of " + group.words + " its atoms are given for",
					"Write the symbol as " + origins.stream().map(s -> "'" + s.fullName() + "'").collect(Collectors.joining(" or ")) + ", or list the symmetry operations");
		}
		List<String> notes = new ArrayList<>();
		notes.add("symmetry operations are those of the space group " + first.fullName() + ", as the file lists none");
		return new CifSymmetry(first.operations(), notes);
	}

	/** The list decides; a space group that has another number of operations makes one of the two wrong. */
	private static CifSymmetry checked(List<SymmetryOperation> listed, Optional<Named> named, Path file) {
		List<SpaceGroups.Setting> settings = named.map(Named::settings).orElse(List.of());
		if (settings.isEmpty()) {
			return new CifSymmetry(listed, List.of());
		}
		Set<String> keys = keys(listed);
		List<Set<String>> tabulated = settings.stream().map(s -> keys(s.operations())).toList();
		String words = named.orElseThrow().words;
		if (tabulated.stream().noneMatch(t -> t.size() == keys.size())) {
			throw new DataException(file, "", "says that its space group is " + words + ", which has " + tabulated.get(0).size() + " symmetry operations, but lists "
					+ keys.size(), "List all operations, those of a centred lattice included, or none; or correct the space group");
		}
		return new CifSymmetry(listed, tabulated.contains(keys) ? List.of()
				: List.of("the symmetry operations listed are not those of " + words + " in a tabulated setting; those listed are used"));
	}

	private static Set<String> keys(List<SymmetryOperation> operations) {
		return operations.stream().map(SymmetryOperation::key).collect(Collectors.toCollection(HashSet::new));
	}
}
