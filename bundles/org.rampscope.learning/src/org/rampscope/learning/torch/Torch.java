/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.torch;

import java.util.function.Supplier;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;

/**
 * The one native engine of this process, started on first use.
 *
 * <p>DJL finds its engine, the glue code and the native libraries through the thread's context class loader, which in OSGi
 * is any bundle's. It is set here, around the start, and nowhere else; afterwards everything needed is loaded. DJL must
 * neither download nor report anything: both are switched off before its first class is touched, unless the user decided
 * otherwise on the command line.
 */
public final class Torch {

	private static final String ENGINE = "PyTorch";
	private static final String THREADS = "ai.djl.pytorch.num_threads";

	private static Torch instance;
	private static TorchUnavailableException failure;

	private final Engine engine;
	private final int threads;

	private Torch(Engine engine) {
		this.engine = engine;
		threads = JniUtils.getNumThreads();
	}

	/**
	 * @return the engine, started
	 * @throws TorchUnavailableException where its native libraries are not there or do not load; the same on every call
	 */
	public static synchronized Torch get() {
		if (instance == null) {
			if (failure != null) {
				throw failure;
			}
			try {
				instance = new Torch(start());
			} catch (RuntimeException | LinkageError | AssertionError e) {
				failure = new TorchUnavailableException(reason(e), e);
				throw failure;
			}
		}
		return instance;
	}

	/**
	 * Limits the threads that one native operation may use; all cores by default. The engine takes this number once, when it
	 * starts: later calls change nothing.
	 *
	 * @param threads at least 1
	 */
	public static void limitThreads(int threads) {
		setUnlessGiven(THREADS, Integer.toString(Math.max(1, threads)));
	}

	/** @return whether the engine starts here; starts it */
	public static boolean isAvailable() {
		try {
			get();
			return true;
		} catch (TorchUnavailableException e) {
			return false;
		}
	}

	private static Engine start() {
		setUnlessGiven("ai.djl.offline", "true");
		setUnlessGiven("OPT_OUT_TRACKING", "true");
		return withEngineClassLoader(() -> Engine.getEngine(ENGINE));
	}

	private static void setUnlessGiven(String property, String value) {
		if (System.getProperty(property) == null) {
			System.setProperty(property, value);
		}
	}

	private static <T> T withEngineClassLoader(Supplier<T> work) {
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		// A class of the API that touches no engine yet: the loader of the API's bundle sees its fragments too.
		thread.setContextClassLoader(Device.class.getClassLoader());
		try {
			return work.get();
		} finally {
			thread.setContextClassLoader(before);
		}
	}

	private static String reason(Throwable e) {
		Throwable deepest = e;
		while (deepest.getCause() != null) {
			deepest = deepest.getCause();
		}
		String message = deepest.getMessage();
		return message == null ? deepest.getClass().getSimpleName() : message.lines().findFirst().orElse(message);
	}

	/** @return threads that one native operation may use: those of {@link #limitThreads}, or else all cores */
	public int threads() {
		return threads;
	}

	/** @return version of PyTorch */
	public String version() {
		return engine.getVersion();
	}

	/** @return version of DJL */
	public String bindingVersion() {
		return Engine.getDjlVersion();
	}

	/** @return number of GPUs that can be used */
	public int gpuCount() {
		return engine.getGpuCount();
	}

	/**
	 * @param choice what the user asked for
	 * @return the device
	 * @throws org.rampscope.core.error.SettingsException where it is not there
	 */
	public Device device(DeviceChoice choice) {
		return choice.among(gpuCount());
	}

	/**
	 * @param device where its arrays live
	 * @return a manager of native memory, to be closed by the caller
	 */
	public NDManager newManager(Device device) {
		return engine.newBaseManager(device);
	}

	/** @return what records gradients until it is closed, by the same thread; waits while another thread's is open */
	public GradientCollector newGradientCollector() {
		return new RecordingTurn(engine::newGradientCollector);
	}

	/** @param seed of all chance inside the engine, such as dropout and initial weights */
	public void seed(int seed) {
		engine.setRandomSeed(seed);
	}
}
