/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.torch;

import java.util.Locale;
import java.util.function.Supplier;

import org.rampscope.core.error.RampScopeException;

import ai.djl.Device;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.pytorch.jni.JniUtils;

/**
 * A stretch of native computation: every array made in it by this thread is freed at its end, whichever manager it was
 * attached to, save the one that it returns. Arrays that lie about until their manager closes are what makes native memory
 * grow; so each training step, chunk of patterns and prediction is one such stretch.
 */
public final class TorchWork {

	/**
	 * Whether this thread has been told not to record computations, and how many threads its operations may use. PyTorch records on
	 * every thread unless told otherwise; DJL tells it only on the thread that starts the engine. The number of threads is each
	 * thread's own, but a new one begins with what any thread set last.
	 */
	private static final ThreadLocal<Boolean> PREPARED = ThreadLocal.withInitial(() -> false);

	private TorchWork() {
	}

	/**
	 * @param device where it runs, for messages
	 * @param task what is done, for messages
	 * @param work gives plain Java values, and leaves no native array behind
	 * @return what the work gave
	 * @throws TorchMemoryException where the device has not enough memory
	 */
	public static <T> T run(Device device, String task, Supplier<T> work) {
		prepare();
		try (NDScope scope = new NDScope()) {
			scope.suppressNotUsedWarning();
			return work.get();
		} catch (EngineException e) {
			throw translated(device, task, e);
		} catch (OutOfMemoryError e) {
			// Of the two only memory outside the heap is ours: native arrays are filled through direct buffers.
			if (String.valueOf(e.getMessage()).contains("direct buffer")) {
				throw new TorchMemoryException(device.toString(), task, e);
			}
			throw e;
		}
	}

	/**
	 * As {@link #run}, for work too little to be shared out: its operations stay on the calling thread. Threads that share
	 * milliseconds of work wait for each other, on a busy machine a hundred times as long as the work takes.
	 */
	public static <T> T runSmall(Device device, String task, Supplier<T> work) {
		prepare();
		int before = JniUtils.getNumThreads();
		if (before == 1) {
			return run(device, task, work);
		}
		JniUtils.setNumThreads(1);
		try {
			return run(device, task, work);
		} finally {
			JniUtils.setNumThreads(before);
		}
	}

	private static void prepare() {
		if (Boolean.FALSE.equals(PREPARED.get())) {
			JniUtils.setGradMode(false);
			JniUtils.setNumThreads(Torch.get().threads());
			PREPARED.set(true);
		}
	}

	/**
	 * As {@link #run}, for work whose result stays native.
	 *
	 * @return the array that the work gave; it lives until its manager is closed
	 */
	public static NDArray keep(Device device, String task, Supplier<NDArray> work) {
		return run(device, task, () -> {
			NDArray result = work.get();
			NDScope.unregister(result);
			return result;
		});
	}

	private static RuntimeException translated(Device device, String task, Throwable e) {
		if (isOutOfMemory(e)) {
			return new TorchMemoryException(device.toString(), task, e);
		}
		return new RampScopeException("PyTorch failed at " + task + ": " + firstLine(e), "Please report this as a defect", e);
	}

	/** The texts of PyTorch's CPU and CUDA allocators. */
	private static boolean isOutOfMemory(Throwable e) {
		for (Throwable t = e; t != null; t = t.getCause()) {
			String text = t.getMessage() == null ? "" : t.getMessage().toLowerCase(Locale.ROOT);
			if (text.contains("not enough memory") || text.contains("out of memory") || text.contains("can't allocate memory")) {
				return true;
			}
		}
		return false;
	}

	private static String firstLine(Throwable e) {
		return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.getClass().getSimpleName());
	}
}
