/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles what changed since a full build, in one warm process: seconds where Tycho takes minutes to resolve everything anew. Third-party
 * bundles come from the product that the full build made; the order of our bundles, and what each may see, from their manifests.
 *
 * <p>Usage: {@code QuickBuild ROOT PLUGINS JUNIT product} puts changed bundles into the product;
 * {@code QuickBuild ROOT PLUGINS JUNIT classes TEST_BUNDLE} compiles a test bundle with all it needs and prints the class path to run it with.
 * Exit 3: a change that only the full build can take over (a bundle that the product does not have).
 */
public final class QuickBuild {

	private final Path root;
	private final Path plugins;
	private final Path junit;
	private final Path out;
	private final Map<String, Bundle> bundles = new LinkedHashMap<>();
	private final Map<String, Boolean> fresh = new HashMap<>();
	private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

	private record Bundle(String name, Path folder, String host, Set<String> imports, Set<String> exports, Set<String> required, Properties build) {

		/** @return the bundle with the program that makes some of the sources; empty for none */
		String generator() {
			return build.getProperty("rampscope.generator", "");
		}

		List<Path> sources() {
			return Arrays.stream(build.getProperty("source..", "").split(",")).map(String::strip).filter(s -> !s.isEmpty()).map(folder::resolve)
					.filter(Files::isDirectory).toList();
		}
	}

	private QuickBuild(Path root, Path plugins, Path junit) throws IOException {
		this.root = root;
		this.plugins = plugins;
		this.junit = junit;
		this.out = root.resolve("target/quick");
		for (String parent : List.of("bundles", "releng", "tests")) {
			try (Stream<Path> children = Files.list(root.resolve(parent))) {
				for (Path folder : children.filter(f -> Files.isRegularFile(f.resolve("META-INF/MANIFEST.MF"))).sorted().toList()) {
					Bundle bundle = read(folder);
					// Bundles without code of ours, such as a wrapped library, are taken from the product as they are.
					if (hasJava(bundle)) {
						bundles.put(bundle.name(), bundle);
					}
				}
			}
		}
	}

	public static void main(String[] arguments) throws IOException {
		QuickBuild build = new QuickBuild(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
		if (arguments[3].equals("product")) {
			build.product();
		} else {
			System.out.println(build.testClassPath(arguments[4]));
		}
	}

	private static Bundle read(Path folder) throws IOException {
		Manifest manifest = manifest(folder);
		var main = manifest.getMainAttributes();
		Properties properties = new Properties();
		try (var in = Files.newBufferedReader(folder.resolve("build.properties"))) {
			properties.load(in);
		}
		return new Bundle(first(main.getValue("Bundle-SymbolicName")), folder, first(main.getValue("Fragment-Host")), names(main.getValue("Import-Package")),
				names(main.getValue("Export-Package")), names(main.getValue("Require-Bundle")), properties);
	}

	private static boolean hasJava(Bundle bundle) throws IOException {
		for (Path source : bundle.sources()) {
			try (Stream<Path> files = Files.walk(source)) {
				if (files.anyMatch(f -> f.toString().endsWith(".java"))) {
					return true;
				}
			}
		}
		return false;
	}

	private static Manifest manifest(Path folder) throws IOException {
		try (var in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
			return new Manifest(in);
		}
	}

	private static String first(String header) {
		return header == null ? "" : header.split(";")[0].strip();
	}

	/** Commas inside quotes belong to version ranges. */
	private static Set<String> names(String header) {
		if (header == null) {
			return Set.of();
		}
		return Arrays.stream(header.replaceAll("\"[^\"]*\"", "").split(",")).map(QuickBuild::first).collect(Collectors.toCollection(TreeSet::new));
	}

	/** @return the bundles that one sees, nearest first: its host, what it imports, what it requires, and what these see */
	private Collection<Bundle> seen(Bundle bundle) {
		Set<Bundle> all = new LinkedHashSet<>();
		collect(bundle, all);
		all.remove(bundle);
		return all;
	}

	private void collect(Bundle bundle, Set<Bundle> all) {
		if (!all.add(bundle)) {
			return;
		}
		bundles.values().stream().filter(other -> other != bundle && provides(other, bundle)).toList().forEach(p -> collect(p, all));
	}

	private boolean provides(Bundle other, Bundle user) {
		if (other.name().equals(user.host()) || user.required().contains(other.name())) {
			return true;
		}
		boolean testBundle = other.folder().startsWith(root.resolve("tests"));
		return other.exports().stream().anyMatch(user.imports()::contains) && (!testBundle || user.folder().startsWith(root.resolve("tests")));
	}

	/** @return whether it was compiled now */
	private boolean compile(Bundle bundle) throws IOException {
		Boolean known = fresh.get(bundle.name());
		if (known != null) {
			return known;
		}
		fresh.put(bundle.name(), false);
		boolean needed = false;
		for (Bundle other : seen(bundle)) {
			needed |= compile(other);
		}
		if (!bundle.generator().isEmpty()) {
			needed |= compile(bundles.get(bundle.generator()));
		}
		Path stamp = out.resolve(bundle.name() + ".stamp");
		needed |= !Files.exists(stamp) || newerThan(bundle, Files.getLastModifiedTime(stamp));
		if (needed) {
			FileTime started = FileTime.fromMillis(System.currentTimeMillis());
			Files.deleteIfExists(stamp);
			compileNow(bundle);
			Files.writeString(stamp, "");
			Files.setLastModifiedTime(stamp, started);
		}
		fresh.put(bundle.name(), needed);
		return needed;
	}

	private static boolean newerThan(Bundle bundle, FileTime time) throws IOException {
		boolean[] newer = { false };
		Files.walkFileTree(bundle.folder(), new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
				if (folder.getFileName().toString().equals("target")) {
					return FileVisitResult.SKIP_SUBTREE;
				}
				// A folder changes when a file in it is removed.
				newer[0] |= !folder.equals(bundle.folder()) && attributes.lastModifiedTime().compareTo(time) > 0;
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				newer[0] |= attributes.lastModifiedTime().compareTo(time) > 0;
				return newer[0] ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
			}
		});
		return newer[0];
	}

	private void compileNow(Bundle bundle) throws IOException {
		Path classes = out.resolve(bundle.name());
		delete(classes);
		Files.createDirectories(classes);
		if (!bundle.generator().isEmpty()) {
			generate(bundle);
		}
		List<Path> java = new ArrayList<>();
		for (Path source : bundle.sources()) {
			try (Stream<Path> files = Files.walk(source)) {
				for (Path file : files.filter(Files::isRegularFile).toList()) {
					if (file.toString().endsWith(".java")) {
						java.add(file);
					} else {
						Path target = classes.resolve(source.relativize(file).toString());
						Files.createDirectories(target.getParent());
						Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
					}
				}
			}
		}
		System.err.println("ramp: compiling " + bundle.name() + " (" + java.size() + " files)");
		List<String> options = List.of("--release", "21", "-g", "-proc:none", "-nowarn", "-encoding", "UTF-8", "-d", classes.toString(), "-cp",
				classPath(bundle, false));
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
			if (!compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(java)).call()) {
				System.exit(1);
			}
		}
	}

	/** The program gets the bundle, the folder it writes, and the folder of all bundles, as in the bundle's pom.xml. */
	private void generate(Bundle bundle) throws IOException {
		Bundle generator = bundles.get(bundle.generator());
		// Sees what the bundle sees: what it makes sources from.
		String path = out.resolve(generator.name()) + java.io.File.pathSeparator + classPath(bundle, false);
		String program = build(generator, "rampscope.program");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", path, program,
				bundle.folder().toString(), bundle.folder().resolve(build(bundle, "rampscope.generated")).toString(), bundle.folder().getParent().toString())
				.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.to(out.resolve(bundle.name() + ".log").toFile())).start();
		try {
			if (process.waitFor() != 0) {
				System.err.print(Files.readString(out.resolve(bundle.name() + ".log")));
				System.exit(1);
			}
		} catch (InterruptedException e) {
			process.destroy();
			Thread.currentThread().interrupt();
			throw new IOException("the generator of " + bundle.name() + " was interrupted", e);
		}
	}

	private static String build(Bundle bundle, String key) {
		return bundle.build().getProperty(key);
	}

	private String classPath(Bundle bundle, boolean run) throws IOException {
		List<String> path = new ArrayList<>();
		if (run) {
			path.add(out.resolve(bundle.name()).toString());
		}
		// Of two bundles with the same packages the one that does something comes first: a stand-in before the signatures it stands in for.
		seen(bundle).stream().sorted(Comparator.comparing(b -> b.folder().startsWith(root.resolve("releng"))))
				.forEach(b -> path.add(out.resolve(b.name()).toString()));
		try (Stream<Path> jars = Files.list(plugins)) {
			jars.filter(j -> j.toString().endsWith(".jar") && !isOurs(j)).sorted().forEach(j -> path.add(j.toString()));
		}
		try (Stream<Path> jars = Files.list(junit)) {
			jars.filter(j -> j.toString().endsWith(".jar")).sorted().forEach(j -> path.add(j.toString()));
		}
		path.addAll(outsideProduct());
		return String.join(java.io.File.pathSeparator, path);
	}

	/** @return dependencies of the target platform that the product leaves out, such as those of the bundles for DAWN */
	private List<String> outsideProduct() throws IOException {
		Path repository = Path.of(System.getProperty("user.home"), ".m2", "repository");
		String target = Files.readString(root.resolve("target-platform/rampscope.target"));
		var dependency = Pattern.compile("<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>").matcher(target);
		List<String> jars = new ArrayList<>();
		while (dependency.find()) {
			String artifact = dependency.group(2);
			// Eclipse's own are whole in the product; a second copy of another platform's would come first.
			Path jar = repository.resolve(dependency.group(1).replace('.', '/')).resolve(artifact).resolve(dependency.group(3))
					.resolve(artifact + "-" + dependency.group(3) + ".jar");
			if (!dependency.group(1).startsWith("org.eclipse") && Files.exists(jar)) {
				jars.add(jar.toString());
			}
		}
		return jars;
	}

	private boolean isOurs(Path jar) {
		return bundles.containsKey(jar.getFileName().toString().replaceFirst("_[^_]*\\.jar$", ""));
	}

	private String testClassPath(String name) throws IOException {
		Bundle bundle = bundles.get(name);
		if (bundle == null) {
			System.err.println("ramp: there is no test bundle " + name + ". There are: "
					+ String.join(", ", bundles.keySet().stream().filter(n -> n.endsWith(".tests")).toList()));
			System.exit(2);
		}
		compile(bundle);
		return classPath(bundle, true);
	}

	private void product() throws IOException {
		try (Stream<Path> jars = Files.list(plugins)) {
			for (Path jar : jars.filter(this::isOurs).sorted().toList()) {
				Bundle bundle = bundles.get(jar.getFileName().toString().replaceFirst("_[^_]*\\.jar$", ""));
				compile(bundle);
				if (newerThan(bundle, Files.getLastModifiedTime(jar)) || Boolean.TRUE.equals(fresh.get(bundle.name()))) {
					pack(bundle, jar);
				}
			}
		}
	}

	/** The version stays that of the full build: the product's list of bundles names it. */
	private void pack(Bundle bundle, Path jar) throws IOException {
		Manifest manifest = manifest(bundle.folder());
		Manifest before;
		try (ZipFile zip = new ZipFile(jar.toFile()); var in = zip.getInputStream(zip.getEntry("META-INF/MANIFEST.MF"))) {
			before = new Manifest(in);
		}
		manifest.getMainAttributes().putValue("Bundle-Version", before.getMainAttributes().getValue("Bundle-Version"));
		Path part = jar.resolveSibling(jar.getFileName() + ".part");
		try (OutputStream file = Files.newOutputStream(part); JarOutputStream zip = new JarOutputStream(file, manifest)) {
			Path classes = out.resolve(bundle.name());
			add(zip, classes, classes);
			for (String include : bundle.build().getProperty("bin.includes", "").split(",")) {
				Path path = bundle.folder().resolve(include.strip());
				if (!include.isBlank() && !include.strip().equals(".") && !include.strip().equals("META-INF/") && Files.exists(path)) {
					add(zip, bundle.folder(), path);
				}
			}
		}
		Files.move(part, jar, StandardCopyOption.REPLACE_EXISTING);
		System.err.println("ramp: " + bundle.name() + " put into the product");
	}

	private static void add(JarOutputStream zip, Path base, Path what) throws IOException {
		try (Stream<Path> files = Files.walk(what)) {
			for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
				zip.putNextEntry(new ZipEntry(base.relativize(file).toString().replace(java.io.File.separatorChar, '/')));
				Files.copy(file, zip);
				zip.closeEntry();
			}
		}
	}

	private static void delete(Path folder) throws IOException {
		if (!Files.exists(folder)) {
			return;
		}
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}
}
