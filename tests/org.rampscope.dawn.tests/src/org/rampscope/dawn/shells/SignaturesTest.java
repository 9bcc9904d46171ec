/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.rampscope.dawn.adapter.OperationAdapter;
import org.rampscope.dawn.standin.StandInOperations;

/**
 * Holds the signatures that we compile against, and the stand-in that tests run with, against a written list of DAWN's real members. A
 * descriptor that differs (a method that returns something else) compiles, and ends in NoSuchMethodError in DAWN, which DAWN may hide.
 */
class SignaturesTest {

	private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
	private static final Path LIST = ROOT.resolve("releng/org.rampscope.dawn.api/dawn-members.txt");
	private static final List<String> DAWNS = List.of("org/eclipse/dawnsci/", "uk/ac/diamond/");

	private static TreeSet<String> listed;
	private static Map<String, Type> api;
	private static Map<String, Type> standIn;
	private static Map<String, Type> ours;

	/** A class as it is compiled: what it extends and implements, its own members, and the members it uses. */
	private record Type(String name, String superName, List<String> interfaces, TreeSet<String> members, TreeSet<String> uses) {

		String line() {
			return name + " extends " + superName + (interfaces.isEmpty() ? "" : " implements " + String.join(",", interfaces));
		}
	}

	@BeforeAll
	static void read() throws IOException {
		listed = Files.readAllLines(LIST).stream().map(String::strip).filter(l -> !l.isEmpty() && !l.startsWith("#"))
				.collect(Collectors.toCollection(TreeSet::new));
		Path quick = ROOT.resolve("target/quick/org.rampscope.dawn.api");
		boolean inQuickBuild = place(StandInOperations.class).startsWith(ROOT.resolve("target/quick"));
		api = types(inQuickBuild ? quick : ROOT.resolve("releng/org.rampscope.dawn.api/target/classes"));
		standIn = types(place(StandInOperations.class));
		ours = types(place(OperationAdapter.class));
	}

	@Test
	void theSignaturesAreThoseOfTheList() {
		TreeSet<String> compiled = new TreeSet<>();
		api.values().stream().filter(t -> isDawns(t.name)).forEach(t -> {
			compiled.add(t.line());
			t.members.forEach(m -> compiled.add(t.name + " " + m));
		});
		TreeSet<String> more = new TreeSet<>(compiled);
		more.removeAll(listed);
		TreeSet<String> less = new TreeSet<>(listed);
		less.removeAll(compiled);
		assertEquals(new TreeSet<>(), more, "compiled against, but not DAWN's");
		assertEquals(new TreeSet<>(), less, "DAWN's, but not among the signatures");
	}

	@Test
	void theStandInHasEveryMemberOfTheList() {
		TreeSet<String> missing = new TreeSet<>();
		for (String line : listed) {
			String[] parts = line.split(" ", 2);
			Type type = standIn.get(parts[0]);
			boolean there = type != null && (parts[1].startsWith("extends") ? type.line().equals(line) : type.members.contains(parts[1]));
			if (!there) {
				missing.add(line);
			}
		}
		assertEquals(new TreeSet<>(), missing);
	}

	@Test
	void everyMemberThatWeCallOrImplementIsInTheList() {
		TreeSet<String> unknown = new TreeSet<>();
		int used = 0;
		for (Type type : ours.values()) {
			for (String use : type.uses) {
				String[] parts = use.split(" ", 2);
				String found = declaring(parts[0], parts[1]);
				// What is declared nowhere was compiled against something else.
				String owner = found.isEmpty() && isDawns(parts[0]) && !isInheritedFromElsewhere(parts[0], parts[1]) ? parts[0] : found;
				if (isDawns(owner)) {
					used++;
					if (listed.stream().noneMatch(l -> l.startsWith(owner + " " + parts[1] + " "))) {
						unknown.add(type.name + " uses " + owner + " " + parts[1]);
					}
				}
			}
			for (String above : Stream.concat(Stream.of(type.superName), type.interfaces.stream()).filter(SignaturesTest::isDawns).toList()) {
				if (listed.stream().noneMatch(l -> l.startsWith(above + " extends "))) {
					unknown.add(type.name + " is a " + above);
				}
			}
		}
		assertEquals(new TreeSet<>(), unknown);
		assertTrue(used > 100, used + " uses: the classes were not read");
	}

	/** What DAWN calls of ours, it calls by the descriptors of its own classes. */
	@Test
	void whatTheAdaptersAndTheLoaderOverrideIsInTheList() {
		TreeSet<String> overridden = new TreeSet<>();
		for (Type type : ours.values()) {
			for (String member : type.members) {
				String signature = member.substring(0, member.lastIndexOf(' '));
				String owner = signature.startsWith("<init>") ? "" : declaring(type.superName, signature);
				if (isDawns(owner)) {
					overridden.add(owner + " " + signature);
				}
			}
		}
		assertTrue(overridden.containsAll(List.of(
				"org/eclipse/dawnsci/analysis/dataset/operations/AbstractOperation process(Lorg/eclipse/january/dataset/IDataset;Lorg/eclipse/january/IMonitor;)"
						+ "Lorg/eclipse/dawnsci/analysis/api/processing/OperationData;",
				"org/eclipse/dawnsci/analysis/dataset/operations/AbstractOperationBase dispose()V",
				"uk/ac/diamond/scisoft/analysis/io/AbstractFileLoader clearMetadata()V",
				"uk/ac/diamond/scisoft/analysis/io/AbstractFileLoader loadFile()Luk/ac/diamond/scisoft/analysis/io/DataHolder;")), overridden.toString());
		for (String member : overridden) {
			assertTrue(listed.stream().anyMatch(l -> l.startsWith(member + " ")), member);
		}
	}

	private static boolean isDawns(String name) {
		return DAWNS.stream().anyMatch(name::startsWith);
	}

	/** @return the class that declares a member, looked for upwards from one of ours or of DAWN's; empty where it is neither's */
	private static String declaring(String owner, String signature) {
		Type type = ours.getOrDefault(owner, api.get(owner));
		if (type == null) {
			// Of DAWN, but not among the signatures: nothing that could have been compiled.
			return isDawns(owner) ? owner : "";
		}
		if (type.members.stream().anyMatch(m -> m.startsWith(signature + " "))) {
			return owner;
		}
		for (String above : Stream.concat(Stream.of(type.superName), type.interfaces.stream()).toList()) {
			String found = declaring(above, signature);
			if (!found.isEmpty()) {
				return found;
			}
		}
		return "";
	}

	/** @return whether a class of DAWN's has a member from Java or January */
	private static boolean isInheritedFromElsewhere(String owner, String signature) {
		try {
			return Stream.of(Class.forName(owner.replace('/', '.'), false, StandInOperations.class.getClassLoader()).getMethods(), Object.class.getMethods())
					.flatMap(Stream::of).filter(m -> !isDawns(m.getDeclaringClass().getName().replace('.', '/')))
					.anyMatch(m -> signature.equals(m.getName() + org.objectweb.asm.Type.getMethodDescriptor(m)));
		} catch (ClassNotFoundException e) {
			return false;
		}
	}

	private static Path place(Class<?> type) {
		try {
			return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
		} catch (URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}

	/** @return the classes of a folder or jar by internal name */
	private static Map<String, Type> types(Path place) throws IOException {
		if (Files.isRegularFile(place)) {
			try (FileSystem jar = FileSystems.newFileSystem(place)) {
				return typesIn(jar.getPath("/"));
			}
		}
		return typesIn(place);
	}

	private static Map<String, Type> typesIn(Path folder) throws IOException {
		Map<String, Type> all = new HashMap<>();
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(f -> f.toString().endsWith(".class") && !f.toString().endsWith("-info.class")).toList()) {
				Type type = type(new ClassReader(Files.readAllBytes(file)));
				all.put(type.name, type);
			}
		}
		assertTrue(all.size() > 20, () -> folder + " holds " + all.keySet());
		return all;
	}

	private static Type type(ClassReader reader) {
		Type type = new Type(reader.getClassName(), reader.getSuperName(), List.of(reader.getInterfaces()), new TreeSet<>(), new TreeSet<>());
		List<String> uses = new ArrayList<>();
		reader.accept(new ClassVisitor(Opcodes.ASM9) {
			@Override
			public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
				add(access, name + ":" + descriptor);
				return null;
			}

			@Override
			public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
				if (!name.equals("<clinit>")) {
					add(access, name + descriptor);
				}
				return new MethodVisitor(Opcodes.ASM9) {
					@Override
					public void visitMethodInsn(int opcode, String owner, String called, String calledDescriptor, boolean isInterface) {
						uses.add(owner + " " + called + calledDescriptor);
					}

					@Override
					public void visitFieldInsn(int opcode, String owner, String field, String fieldDescriptor) {
						uses.add(owner + " " + field + ":" + fieldDescriptor);
					}

					@Override
					public void visitInvokeDynamicInsn(String dynamic, String dynamicDescriptor, org.objectweb.asm.Handle bootstrap, Object... arguments) {
						for (Object argument : arguments) {
							if (argument instanceof org.objectweb.asm.Handle handle) {
								uses.add(handle.getOwner() + " " + handle.getName() + handle.getDesc());
							}
						}
					}
				};
			}

			private void add(int access, String member) {
				boolean seen = (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0;
				// Bridges follow from what they bridge to.
				if (seen && (access & Opcodes.ACC_SYNTHETIC) == 0) {
					type.members.add(member + ((access & Opcodes.ACC_PUBLIC) != 0 ? " public" : " protected") + ((access & Opcodes.ACC_STATIC) != 0 ? "_static" : ""));
				}
			}
		}, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
		type.uses.addAll(uses);
		return type;
	}
}
