/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.live;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.rampscope.operations.live.LiveStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Tells how a live run stands to other programs: {@code /status} as JSON, {@code /events} as server-sent events, one for each change
 * and one named {@code transition} for each announcement.
 */
public final class StatusServer implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(StatusServer.class);

	private final ServerAccess access;
	private final HttpServer server;
	private final ExecutorService threads = Executors.newCachedThreadPool(r -> {
		Thread thread = new Thread(r, "rampscope-status");
		thread.setDaemon(true);
		return thread;
	});
	private final Object change = new Object();
	private String status = "{\"state\":\"waiting\"}";
	private final List<String> announcements = new ArrayList<>();
	private long version;
	private boolean closed;

	/**
	 * @param access who may ask
	 * @param port port; 0 for any free one
	 * @throws IOException where the port is taken, or the address is none of this machine
	 */
	public StatusServer(ServerAccess access, int port) throws IOException {
		this.access = access;
		server = HttpServer.create(new InetSocketAddress(access.address(), port), 0);
		server.createContext("/status", this::tellStatus);
		server.createContext("/events", this::tellEvents);
		server.setExecutor(threads);
		server.start();
	}

	/** @return the port it listens on */
	public int port() {
		return server.getAddress().getPort();
	}

	/** Tells how the run stands. */
	public void accept(LiveStatus newStatus) {
		String json = StatusText.json(newStatus);
		synchronized (change) {
			if (!json.equals(status)) {
				status = json;
				version++;
				change.notifyAll();
			}
		}
	}

	/** Tells that a transition was found. */
	public void announce(Map<String, Object> news) {
		synchronized (change) {
			announcements.add(StatusText.json(news));
			version++;
			change.notifyAll();
		}
	}

	/** @return whether the question was turned away */
	private boolean refused(HttpExchange exchange) throws IOException {
		if (access.admits(exchange.getRequestHeaders().getFirst("Authorization"))) {
			return false;
		}
		byte[] text = "{\"error\":\"send the header Authorization: Bearer TOKEN\"}\n".getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(401, text.length);
		exchange.getResponseBody().write(text);
		return true;
	}

	private void tellStatus(HttpExchange exchange) throws IOException {
		byte[] json;
		synchronized (change) {
			json = (status + "\n").getBytes(StandardCharsets.UTF_8);
		}
		try (exchange) {
			if (refused(exchange)) {
				return;
			}
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, json.length);
			exchange.getResponseBody().write(json);
		}
	}

	private void tellEvents(HttpExchange exchange) throws IOException {
		try (exchange) {
			if (refused(exchange)) {
				return;
			}
			exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
			exchange.getResponseHeaders().set("Cache-Control", "no-cache");
			exchange.sendResponseHeaders(200, 0);
			OutputStream out = exchange.getResponseBody();
			long told = -1;
			int announced = 0;
			while (true) {
				StringBuilder events = new StringBuilder();
				synchronized (change) {
					while (told == version && !closed) {
						change.wait();
					}
					if (told == version) {
						return;
					}
					told = version;
					for (; announced < announcements.size(); announced++) {
						events.append("event: transition\ndata: ").append(announcements.get(announced)).append("\n\n");
					}
					events.append("data: ").append(status).append("\n\n");
				}
				out.write(events.toString().getBytes(StandardCharsets.UTF_8));
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
