/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.torch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.error.SettingsException;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;

class TorchTest {

	@BeforeAll
	static void started() {
		NativeEngine.assume();
	}

	@Test
	void startsOnceWhateverTheContextClassLoader() {
		ClassLoader before = Thread.currentThread().getContextClassLoader();
		Thread.currentThread().setContextClassLoader(null);
		try {
			assertSame(Torch.get(), Torch.get());
		} finally {
			Thread.currentThread().setContextClassLoader(before);
		}
		assertTrue(Torch.get().version().startsWith("2."), Torch.get().version());
	}

	@Test
	void aDeviceThatIsNotThereIsRefusedByName() {
		String message = assertThrows(SettingsException.class, () -> Torch.get().device(DeviceChoice.parse("gpu999"))).getMessage();
		assertTrue(message.contains("gpu999"), message);
	}

	@Test
	void arraysOfAWorkAreFreedWhateverManagerTheyHangOn() {
		try (NDManager manager = Torch.get().newManager(Device.cpu())) {
			NDArray weights = manager.ones(new Shape(100));
			int before = manager.getManagedArrays().size();
			double sum = TorchWork.run(Device.cpu(), "sum", () -> (double) weights.mul(2).add(1).sum().getFloat());
			assertEquals(300, sum);
			assertEquals(before, manager.getManagedArrays().size());
			NDArray kept = TorchWork.keep(Device.cpu(), "double", () -> weights.mul(2).add(1));
			assertEquals(before + 1, manager.getManagedArrays().size());
			assertEquals(3, kept.getFloat(7));
		}
	}

	@Test
	void gradientsAddUpOverChunks() {
		try (NDManager manager = Torch.get().newManager(Device.cpu())) {
			NDArray w = manager.create(new float[] { 1, 2 });
			w.setRequiresGradient(true);
			for (float factor : new float[] { 3, 4 }) {
				TorchWork.run(Device.cpu(), "step", () -> {
					try (GradientCollector collector = Torch.get().newGradientCollector()) {
						collector.backward(w.square().mul(factor).sum());
					}
					return null;
				});
			}
			assertArrayEquals(new float[] { 14, 28 }, w.getGradient().toFloatArray());
		}
	}

	@Test
	void threadsThatWantGradientsTakeTurns() throws InterruptedException {
		List<float[]> gradients = Collections.synchronizedList(new ArrayList<>());
		CountDownLatch open = new CountDownLatch(1);
		Thread second = new Thread(() -> {
			try {
				open.await();
				gradients.add(gradientOfSquare(5, new CountDownLatch(1)));
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		});
		second.start();
		gradients.add(gradientOfSquare(3, open));
		second.join();
		gradients.sort(Comparator.comparingDouble(g -> g[0]));
		assertArrayEquals(new float[] { 6 }, gradients.get(0));
		assertArrayEquals(new float[] { 10 }, gradients.get(1));
	}

	/** @param open counted down while gradients are being collected */
	private static float[] gradientOfSquare(float value, CountDownLatch open) {
		return TorchWork.run(Device.cpu(), "gradient", () -> {
			try (NDManager manager = Torch.get().newManager(Device.cpu())) {
				NDArray w = manager.create(new float[] { value });
				w.setRequiresGradient(true);
				try (GradientCollector collector = Torch.get().newGradientCollector()) {
					open.countDown();
					for (int i = 0; i < 200; i++) {
						w.square().close();
					}
					collector.backward(w.square().sum());
				}
				return w.getGradient().toFloatArray();
			}
		});
	}

	@Test
	void noThreadRecordsUnlessGradientsAreCollected() throws InterruptedException {
		boolean[] recording = { true };
		Thread fresh = new Thread(() -> recording[0] = TorchWork.run(Device.cpu(), "nothing", JniUtils::isGradMode));
		fresh.start();
		fresh.join();
		assertFalse(recording[0]);
	}

	@Test
	void smallWorkStaysOnOneThreadAndLeavesTheNumberAsItWas() throws InterruptedException {
		int[] seen = new int[4];
		onNewThread(() -> {
			seen[0] = TorchWork.run(Device.cpu(), "nothing", JniUtils::getNumThreads);
			JniUtils.setNumThreads(3);
			seen[1] = TorchWork.runSmall(Device.cpu(), "nothing", JniUtils::getNumThreads);
			assertThrows(IllegalStateException.class, () -> TorchWork.runSmall(Device.cpu(), "nothing", () -> {
				throw new IllegalStateException();
			}));
			seen[2] = TorchWork.run(Device.cpu(), "nothing", JniUtils::getNumThreads);
		});
		// What another thread set last, here 3, is not what a new one works with.
		onNewThread(() -> seen[3] = TorchWork.run(Device.cpu(), "nothing", JniUtils::getNumThreads));
		int all = Torch.get().threads();
		assertArrayEquals(new int[] { all, 1, 3, all }, seen);
	}

	private static void onNewThread(Runnable work) throws InterruptedException {
		Throwable[] failed = new Throwable[1];
		Thread fresh = new Thread(work);
		fresh.setUncaughtExceptionHandler((thread, problem) -> failed[0] = problem);
		fresh.start();
		fresh.join();
		assertNull(failed[0]);
	}

	@Test
	void askingForMoreMemoryThanThereIsIsAClearError() {
		try (NDManager manager = Torch.get().newManager(Device.cpu())) {
			TorchMemoryException e = assertThrows(TorchMemoryException.class, () -> TorchWork.run(Device.cpu(), "a petabyte of zeros",
					() -> manager.zeros(new Shape(1L << 24, 1L << 24)).sum().getFloat()));
			assertTrue(e.getMessage().contains("not enough memory on cpu") && e.getMessage().contains("petabyte"), e.getMessage());
		}
	}

	@Test
	void otherFailuresAreNotCalledLackOfMemory() {
		try (NDManager manager = Torch.get().newManager(Device.cpu())) {
			RampScopeException e = assertThrows(RampScopeException.class, () -> TorchWork.run(Device.cpu(), "a product",
					() -> manager.ones(new Shape(2, 3)).matMul(manager.ones(new Shape(2, 3))).getFloat()));
			assertEquals(RampScopeException.class, e.getClass());
			assertTrue(e.getMessage().contains("a product"), e.getMessage());
		}
	}

	@Test
	void absenceSaysWhatToDo() {
		String message = new TorchUnavailableException("no native library", new IllegalStateException()).getMessage();
		assertTrue(message.contains("no native library") && message.contains("PYTORCH_LIBRARY_PATH"), message);
	}
}
