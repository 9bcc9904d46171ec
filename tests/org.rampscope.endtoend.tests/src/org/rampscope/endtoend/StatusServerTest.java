/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.rampscope.app.internal.live.ServerAccess;
import org.rampscope.app.internal.live.StatusServer;
import org.rampscope.app.internal.live.TransitionFound;
import org.rampscope.operations.Quantity;
import org.rampscope.operations.live.LiveStatus;
import org.rampscope.operations.live.NewestReading;
import org.rampscope.operations.live.SnapshotStatus;

/** What a live run tells other programs, and whom. */
class StatusServerTest {

	private static final String TOKEN = "0123456789abcdef-secret";

	private static LiveStatus status(int frames, Map<String, Object> findings) {
		return new LiveStatus("following", frames, frames - 1, 20, 0.01, 0.02, 0, 0, new SnapshotStatus(frames, 1, 0.5, Double.NaN, "", ""), findings,
				List.of(new NewestReading("classification", Quantity.vector("probability", "", List.of("bcc", "hcp"), ""), new double[] { 0.25, 0.75 }),
						new NewestReading("pressure", Quantity.scalar("pressure", "GPa", ""), new double[] { 12.5 })));
	}

	private static HttpURLConnection ask(StatusServer server, String path, String token) throws IOException {
		HttpURLConnection connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + server.port() + path).toURL().openConnection();
		if (token != null) {
			connection.setRequestProperty("Authorization", "Bearer " + token);
		}
		return connection;
	}

	@Test
	void theStatusSaysClassAndPressureOfTheNewestFrame() throws IOException {
		try (StatusServer server = new StatusServer(ServerAccess.LOOPBACK, 0)) {
			server.accept(status(7, Map.of("onset_frame", 5)));
			String json = new String(ask(server, "/status", null).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			for (String part : List.of("\"frames\":7", "\"class\":\"hcp\"", "\"confidence\":0.75", "\"pressure_GPa\":12.5", "\"onset_frame\":5")) {
				assertTrue(json.contains(part), json);
			}
		}
	}

	@Test
	void otherMachinesNeedTheToken() throws IOException {
		try (StatusServer server = new StatusServer(new ServerAccess(InetAddress.getLoopbackAddress(), Optional.of(TOKEN)), 0)) {
			for (String path : List.of("/status", "/events")) {
				assertEquals(401, ask(server, path, null).getResponseCode());
				assertEquals(401, ask(server, path, TOKEN.substring(1)).getResponseCode());
				assertEquals(401, ask(server, path, TOKEN + "x").getResponseCode());
			}
			assertEquals(200, ask(server, "/status", TOKEN).getResponseCode());
			HttpURLConnection refused = ask(server, "/status", null);
			assertEquals(401, refused.getResponseCode());
			String told = new String(refused.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
			assertTrue(told.contains("Authorization: Bearer TOKEN"), told);
			assertFalse(told.contains("frames"), "nothing is told without the token");
		}
	}

	@Test
	void addressesOfOtherMachinesAreRefusedWithoutAToken() {
		assertThrows(IllegalArgumentException.class, () -> ServerAccess.of("0.0.0.0", null));
		assertThrows(IllegalArgumentException.class, () -> ServerAccess.of("0.0.0.0", "short"));
		assertEquals(Optional.of(TOKEN), ServerAccess.of("0.0.0.0", TOKEN).token());
		assertTrue(ServerAccess.LOOPBACK.address().isLoopbackAddress());
	}

	@Test
	void aTransitionIsAnEventOfItsOwnAndComesAgainWhenItMoves() throws IOException {
		TransitionFound found = new TransitionFound();
		try (StatusServer server = new StatusServer(ServerAccess.LOOPBACK, 0);
				BufferedReader events = new BufferedReader(new InputStreamReader(ask(server, "/events", null).getInputStream(), StandardCharsets.UTF_8))) {
			for (LiveStatus s : List.of(status(1, Map.of()), status(30, Map.of("onset_frame", 20)), status(31, Map.of("onset_frame", 20)), status(40, Map.of("onset_frame", 22)))) {
				found.news(s).ifPresent(server::announce);
				server.accept(s);
			}
			assertTrue(next(events).contains("\"announcement\":1,\"frames\":30,\"onset_frame\":20"));
			assertTrue(next(events).contains("\"announcement\":2,\"frames\":40,\"onset_frame\":22"));
		}
	}

	private static String next(BufferedReader events) throws IOException {
		for (String line = events.readLine(); line != null; line = events.readLine()) {
			if (line.equals("event: transition")) {
				return events.readLine();
			}
		}
		throw new AssertionError("no event of a transition");
	}
}
