/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.live;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.rampscope.operations.live.LiveStatus;

/** Tells people and programs how a live run stands: lines on the terminal, the status server, a program that is started. */
public final class LiveTelling implements AutoCloseable {

	private static final long LINE_NANOS = TimeUnit.SECONDS.toNanos(1);

	private final PrintWriter out;
	private final PrintWriter err;
	private final boolean json;
	private final Path result;
	private final TransitionFound transition = new TransitionFound();
	private StatusServer server;
	private AnnounceCommand command;
	private boolean any;
	private long told;

	/**
	 * @param out where lines for programs go
	 * @param err where lines for people go
	 * @param json whether lines are for programs
	 * @param result the result file, named in announcements
	 */
	public LiveTelling(PrintWriter out, PrintWriter err, boolean json, Path result) {
		this.out = out;
		this.err = err;
		this.json = json;
		this.result = result;
	}

	/** Tells by this server, too. */
	public void serveBy(StatusServer newServer) {
		server = newServer;
		err.println("status: http://localhost:" + server.port() + "/status and /events");
		err.flush();
	}

	/** Starts this program at announcements. */
	public void announceBy(AnnounceCommand newCommand) {
		command = newCommand;
	}

	/** Tells, where there is something new or it is time to. */
	public void accept(LiveStatus status) {
		transition.news(status).ifPresent(news -> {
			if (server != null) {
				server.announce(news);
			}
			if (command != null) {
				command.announce(result, news);
			}
		});
		if (server != null) {
			server.accept(status);
		}
		long now = System.nanoTime();
		if (any && now - told < LINE_NANOS && !status.state().equals("ended")) {
			return;
		}
		any = true;
		told = now;
		(json ? out : err).println(json ? StatusText.json(status) : StatusText.line(status));
		(json ? out : err).flush();
	}

	@Override
	public void close() {
		if (server != null) {
			server.close();
		}
	}
}
