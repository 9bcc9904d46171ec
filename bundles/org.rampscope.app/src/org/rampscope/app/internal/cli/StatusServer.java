/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.rampscope.operations.live.LiveStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Tells how a live run stands to programs on the same machine: {@code /status} as JSON, {@code /events} as server-sent events, one
 * for each change. Bound to the loopback address: no other machine can reach it.
 */
final class StatusServer implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(StatusServer.class);

	private final HttpServer server;
	private final ExecutorService threads = Executors.newCachedThreadPool(r -> {
		Thread thread = new Thread(r, "rampscope-status");
		thread.setDaemon(true);
		return thread;
	});
	private final Object change = new Object();
	private String status = "{\"state\":\"waiting\"}";
	private long version;
	private boolean closed;

	/** @param port port on the loopback address; 0 for any free one */
	StatusServer(int port) {
		try {
			server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
		} catch (IOException e) {
			throw new UsageException("port " + port + " cannot be served (" + e.getMessage() + ")", "Name another one with --serve");
		}
		server.createContext("/status", this::tellStatus);
		server.createContext("/events", this::tellEvents);
		server.setExecutor(threads);
		server.start();
	}

	int port() {
		return server.getAddress().getPort();
	}

	void accept(LiveStatus newStatus) {
		String json = StatusText.json(newStatus);
		synchronized (change) {
			if (!json.equals(status)) {
				status = json;
				version++;
				change.notifyAll();
			}
		}
	}

	private void tellStatus(HttpExchange exchange) throws IOException {
		byte[] json;
		synchronized (change) {
			json = (status + "\n").getBytes(StandardCharsets.UTF_8);
		}
		try (exchange) {
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, json.length);
			exchange.getResponseBody().write(json);
		}
	}

	private void tellEvents(HttpExchange exchange) throws IOException {
		try (exchange) {
			exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
			exchange.getResponseHeaders().set("Cache-Control", "no-cache");
			exchange.sendResponseHeaders(200, 0);
			OutputStream out = exchange.getResponseBody();
			long told = -1;
			while (true) {
				String json;
				synchronized (change) {
					while (told == version && !closed) {
						change.wait();
					}
					if (told == version) {
						return;
					}
					told = version;
					json = status;
				}
				out.write(("data: " + json + "\n\n").getBytes(StandardCharsets.UTF_8));
				out.flush();
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (IOException e) {
			// the listener went away: that is how these connections end
			LOG.debug("listener left", e);
		}
	}

	@Override
	public void close() {
		synchronized (change) {
			closed = true;
			change.notifyAll();
		}
		server.stop(1);
		threads.shutdownNow();
	}
}
