/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.napi.internal;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.rampscope.nexus.napi.NapiBackEnd;

/**
 * The class {@code org.nexusformat.NexusFile}, loaded once: a native library belongs to one class loader per virtual machine.
 * NAPI is not thread-safe even across files, so everything that calls it holds {@link #LOCK}.
 */
public final class NapiLibrary {

	/** Held during every call into NAPI. */
	static final Object LOCK = new Object();

	private static final String DEBIAN_JAR = "/usr/share/java/jnexus.jar";
	private static final String DEBIAN_LIBRARY = "/usr/lib/jni/libjnexus.so";
	private static final String CLASS = "org.nexusformat.NexusFile";

	private static State state;

	private final Class<?> type;
	private final Constructor<?> constructor;

	/**
	 * What became of looking for it.
	 *
	 * @param library the library; empty where it is not there
	 * @param absence why it is not there; empty where it is
	 */
	public record State(Optional<NapiLibrary> library, String absence) {
	}

	private NapiLibrary(Class<?> type) throws NoSuchMethodException {
		this.type = type;
		this.constructor = type.getConstructor(String.class, int.class);
	}

	/** @return what became of looking for NAPI, which happens once */
	public static State state() {
		synchronized (LOCK) {
			if (state == null) {
				state = load();
			}
			return state;
		}
	}

	private static State load() {
		Path jar = Path.of(System.getProperty(NapiBackEnd.JAR_PROPERTY, DEBIAN_JAR));
		if (!Files.isReadable(jar)) {
			return absent("there is no " + jar);
		}
		if (System.getProperty(NapiBackEnd.LIBRARY_PROPERTY) == null && Files.isReadable(Path.of(DEBIAN_LIBRARY))) {
			System.setProperty(NapiBackEnd.LIBRARY_PROPERTY, DEBIAN_LIBRARY);
		}
		try {
			// never closed: the native library lives as long as the program
			URLClassLoader loader = new URLClassLoader(new URL[] { jar.toUri().toURL() }, ClassLoader.getPlatformClassLoader());
			return new State(Optional.of(new NapiLibrary(Class.forName(CLASS, true, loader))), "");
		} catch (ClassNotFoundException | NoSuchMethodException | MalformedURLException e) {
			return absent(jar + " holds no usable " + CLASS);
		} catch (LinkageError e) {
			// the native library, or one it needs, is missing
			Throwable cause = e.getCause() == null ? e : e.getCause();
			return absent("its native library does not load: " + cause.getMessage());
		}
	}

	private static State absent(String why) {
		return new State(Optional.empty(), "NAPI is not used: " + why + " (Debian packages libnexus-java and libnexus-jni)");
	}

	/** @return a new file of NAPI */
	NapiFile open(Path path, int access) {
		synchronized (LOCK) {
			try {
				return new NapiFile(path, type, constructor.newInstance(path.toString(), access));
			} catch (InvocationTargetException e) {
				throw NapiFile.failed(path, "open", e.getCause());
			} catch (ReflectiveOperationException e) {
				throw NapiFile.failed(path, "open", e);
			}
		}
	}
}
