/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.canvas;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.rampscope.ui.display.RampMap;
import org.rampscope.ui.figure.Raster;
import org.rampscope.plot.CellMap;

/**
 * Draws the pixels of maps in a thread of its own. Where maps are asked for faster than they can be drawn, only the newest waits; the one
 * being drawn is finished, so that something moves on the screen during a long drag.
 */
final class RasterWorker implements AutoCloseable {

	/**
	 * What to draw.
	 *
	 * @param map the map
	 * @param columns which bins the columns of pixels show
	 * @param rows which frames the rows of pixels show, from the bottom
	 * @param missing ARGB where there is nothing to show
	 */
	record Request(RampMap map, CellMap columns, CellMap rows, int missing) {
	}

	/**
	 * What was drawn.
	 *
	 * @param request what was asked for
	 * @param raster the pixels
	 */
	record Result(Request request, Raster raster) {
	}

	private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
		Thread worker = new Thread(work, "RampScope heatmap");
		worker.setDaemon(true);
		return worker;
	});
	private final AtomicReference<Request> waiting = new AtomicReference<>();
	private final Consumer<Result> listener;
	private volatile boolean closed;

	/** @param listener called in the worker's thread with every map drawn */
	RasterWorker(Consumer<Result> listener) {
		this.listener = listener;
	}

	void submit(Request request) {
		if (waiting.getAndSet(request) == null && !closed) {
			thread.execute(this::drawNewest);
		}
	}

	private void drawNewest() {
		Request request = waiting.getAndSet(null);
		if (request != null && !closed) {
			int[] pixels = request.map.renderer(request.missing).render(request.columns, request.rows, () -> closed);
			if (!closed) {
				listener.accept(new Result(request, new Raster(request.columns.pixels(), request.rows.pixels(), pixels)));
			}
		}
	}

	@Override
	public void close() {
		closed = true;
		thread.shutdown();
	}
}
