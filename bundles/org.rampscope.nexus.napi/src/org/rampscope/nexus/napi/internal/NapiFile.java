/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.napi.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.rampscope.core.error.DataException;

/** One open file of NAPI: its methods by name, each under the lock, with errors that name the file. */
final class NapiFile {

	static final int CREATE5 = 5;

	private final Path path;
	private final Object file;
	private final Map<String, Method> methods = new HashMap<>();

	NapiFile(Path path, Class<?> type, Object file) {
		this.path = path;
		this.file = file;
		for (Method method : type.getMethods()) {
			if (!method.isBridge()) {
				methods.put(key(method.getName(), method.getParameterTypes()), method);
			}
		}
	}

	private static String key(String name, Class<?>... types) {
		StringBuilder key = new StringBuilder(name);
		for (Class<?> type : types) {
			key.append(' ').append(type.getSimpleName());
		}
		return key.toString();
	}

	/**
	 * @param signature name and simple names of the parameters' types, such as {@code "makegroup String String"}
	 * @param arguments arguments
	 */
	Object call(String signature, Object... arguments) {
		Method method = methods.get(signature);
		if (method == null) {
			throw new DataException(path, "", "this NAPI has no " + signature, "Install release 4.4 of NAPI");
		}
		synchronized (NapiLibrary.LOCK) {
			try {
				return method.invoke(file, arguments);
			} catch (InvocationTargetException e) {
				throw failed(path, signature, e.getCause());
			} catch (IllegalAccessException e) {
				throw failed(path, signature, e);
			}
		}
	}

	static DataException failed(Path path, String what, Throwable e) {
		String call = what.indexOf(' ') < 0 ? what : what.substring(0, what.indexOf(' '));
		return new DataException(path, "", "NAPI failed to " + call + " (" + e + ")", "Check free space and permissions, or write without NAPI",
				e);
	}
}
