/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.live;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Who may ask the status server: every program of this machine; programs of other machines only where an address was named for
 * them, and with the token.
 *
 * @param address where the server listens
 * @param token what a question must bring along; empty where none is needed
 */
public record ServerAccess(InetAddress address, Optional<String> token) {

	/** Shorter ones can be tried out. */
	private static final int SHORTEST_TOKEN = 16;

	/** This machine alone. */
	public static final ServerAccess LOOPBACK = new ServerAccess(InetAddress.getLoopbackAddress(), Optional.empty());

	/**
	 * @param address a host name or address of this machine
	 * @param token what programs must bring along
	 * @return access for other machines
	 * @throws IllegalArgumentException where the address is none, or the token is missing or too short
	 */
	public static ServerAccess of(String address, String token) {
		InetAddress where;
		try {
			where = InetAddress.getByName(address);
		} catch (UnknownHostException e) {
			throw new IllegalArgumentException("'" + address + "' is no address of this machine", e);
		}
		if (token == null && where.isLoopbackAddress()) {
			return new ServerAccess(where, Optional.empty());
		}
		if (token == null || token.length() < SHORTEST_TOKEN) {
			throw new IllegalArgumentException("other machines may ask only with a token of at least " + SHORTEST_TOKEN + " characters");
		}
		return new ServerAccess(where, Optional.of(token));
	}

	/**
	 * @param authorization the header Authorization; null where there is none
	 * @return whether it brings the token. Takes as long whatever is wrong with it
	 */
	public boolean admits(String authorization) {
		if (token.isEmpty()) {
			return true;
		}
		byte[] wanted = ("Bearer " + token.get()).getBytes(StandardCharsets.UTF_8);
		byte[] given = (authorization == null ? "" : authorization).getBytes(StandardCharsets.UTF_8);
		return MessageDigest.isEqual(wanted, given);
	}
}
