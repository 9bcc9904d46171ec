/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.rampscope.app.internal.live.AnnounceCommand;
import org.rampscope.app.internal.live.LiveTelling;
import org.rampscope.app.internal.live.ServerAccess;
import org.rampscope.app.internal.live.StatusServer;

import picocli.CommandLine.Option;

/** To whom a live run tells how it stands. */
final class TellingOptions {

	/** Environment variable of the token. */
	private static final String TOKEN = "RAMPSCOPE_TOKEN";

	@Option(names = "--serve", paramLabel = "PORT", description = "Tell the status to programs on this machine: http://localhost:PORT/status (JSON) and /events (server-sent events); 0 takes a free port.")
	private Integer port;

	@Option(names = "--serve-address", paramLabel = "HOST", description = "With --serve: listen on this address of this machine, for programs on other machines. Needs a token; the connection is not encrypted.")
	private String address;

	@Option(names = "--serve-token", paramLabel = "FILE", description = "A file with the token that programs must send as 'Authorization: Bearer TOKEN'; else the environment variable " + TOKEN + " holds it.")
	private Path tokenFile;

	@Option(names = "--on-transition", paramLabel = "PROGRAM", description = "Start this program when a transition is found, and again when its onset moves. It finds RAMPSCOPE_ONSET_FRAME, RAMPSCOPE_ONSET_GPA, RAMPSCOPE_CONFIDENCE, RAMPSCOPE_RESULT and more in its environment. No shell is involved.")
	private String announce;

	@Option(names = "--json", description = "Status lines as JSON, for programs.")
	private boolean json;

	boolean json() {
		return json;
	}

	/** @return tells; close it */
	LiveTelling open(Environment environment, Path result) {
		LiveTelling telling = new LiveTelling(environment.out(), environment.err(), json, result);
		if (announce != null) {
			try {
				telling.announceBy(new AnnounceCommand(announce, environment.err()::println));
			} catch (IllegalArgumentException e) {
				throw new UsageException("--on-transition: " + e.getMessage(), "Name a program, with its path where it is not on the PATH");
			}
		}
		if (port == null && (address != null || tokenFile != null)) {
			throw new UsageException("--serve-address and --serve-token need a port", "Add --serve PORT");
		}
		if (port != null) {
			telling.serveBy(server());
		}
		return telling;
	}

	private StatusServer server() {
		try {
			ServerAccess access = address == null && tokenFile == null ? ServerAccess.LOOPBACK
					: ServerAccess.of(address == null ? "localhost" : address, token());
			return new StatusServer(access, port);
		} catch (IllegalArgumentException e) {
			throw new UsageException("--serve-address: " + e.getMessage(), "Put it into a file only you can read and name it with --serve-token");
		} catch (IOException e) {
			throw new UsageException("port " + port + " cannot be served (" + e.getMessage() + ")", "Name another one with --serve");
		}
	}

	private String token() {
		if (tokenFile == null) {
			return System.getenv(TOKEN);
		}
		try {
			return Files.readString(tokenFile).strip();
		} catch (IOException e) {
			throw new UsageException("the token cannot be read from " + tokenFile + " (" + e.getMessage() + ")", "Check its path and permissions");
		}
	}
}
