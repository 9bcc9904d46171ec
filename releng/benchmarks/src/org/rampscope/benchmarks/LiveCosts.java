/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.benchmarks;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.ThreadMXBean;

/**
 * What a live run costs: processor time by thread, memory, pauses of the garbage collection. Threads end with the run, so they are looked at
 * while it goes on.
 */
final class LiveCosts implements AutoCloseable {

	private static final long LOOK_NANOS = 500_000_000L;

	private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
	private final Map<Long, ThreadCost> byThread = new ConcurrentHashMap<>();
	private final Map<Long, ThreadCost> before = new ConcurrentHashMap<>();
	private final List<Long> pausesMs = new ArrayList<>();
	private final List<Runnable> undo = new ArrayList<>();
	private long looked;

	private record ThreadCost(String name, long cpuNanos, long allocatedBytes) {
	}

	LiveCosts() {
		look(before);
		heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
		for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
			// collectors that work beside the program are listed too; their times are no pauses
			if (collector instanceof NotificationEmitter emitter && !collector.getName().contains("Concurrent")) {
				javax.management.NotificationListener listener = (notification, handback) -> {
					if (GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION.equals(notification.getType())) {
						synchronized (pausesMs) {
							pausesMs.add(GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData()).getGcInfo().getDuration());
						}
					}
				};
				emitter.addNotificationListener(listener, null, null);
				undo.add(() -> {
					try {
						emitter.removeNotificationListener(listener);
					} catch (javax.management.ListenerNotFoundException e) {
						throw new IllegalStateException(e);
					}
				});
			}
		}
	}

	/** Looks at the threads, if it was not done a moment ago. */
	void look() {
		long now = System.nanoTime();
		if (now - looked >= LOOK_NANOS) {
			look(byThread);
			looked = now;
		}
	}

	private void look(Map<Long, ThreadCost> costs) {
		for (ThreadInfo info : threads.getThreadInfo(threads.getAllThreadIds())) {
			if (info != null) {
				long id = info.getThreadId();
				costs.put(id, new ThreadCost(info.getThreadName(), threads.getThreadCpuTime(id), threads.getThreadAllocatedBytes(id)));
			}
		}
	}

	/**
	 * Adds what the run cost.
	 *
	 * @param frames of the run
	 */
	void report(BenchmarkReport report, int frames) {
		look(byThread);
		Map<String, double[]> byName = new TreeMap<>();
		byThread.forEach((id, cost) -> {
			ThreadCost old = before.getOrDefault(id, new ThreadCost("", 0, 0));
			double[] sum = byName.computeIfAbsent(cost.name().replaceAll("-?[0-9]+$", ""), name -> new double[2]);
			sum[0] += cost.cpuNanos() - old.cpuNanos();
			sum[1] += cost.allocatedBytes() - old.allocatedBytes();
		});
		byName.forEach((name, sum) -> {
			if (sum[0] / frames > 1e4) {
				report.add("processor time per frame, thread " + name, sum[0] / 1e6 / frames, "ms");
				report.add("allocated per frame, thread " + name, sum[1] / 1e6 / frames, "MB");
			}
		});
		report.add("most memory of the heap in use", heapPools().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum() / 1e6, "MB");
		synchronized (pausesMs) {
			report.add("pauses of the garbage collection", pausesMs.size(), "");
			report.add("longest of them", pausesMs.stream().mapToLong(Long::longValue).max().orElse(0), "ms");
			report.add("all of them", pausesMs.stream().mapToLong(Long::longValue).sum(), "ms");
		}
	}

	private static List<MemoryPoolMXBean> heapPools() {
		return ManagementFactory.getMemoryPoolMXBeans().stream().filter(p -> p.getType() == MemoryType.HEAP).toList();
	}

	@Override
	public void close() {
		undo.forEach(Runnable::run);
	}
}
