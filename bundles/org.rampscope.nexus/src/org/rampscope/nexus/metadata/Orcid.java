/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.metadata;

/** ORCID iDs: fifteen digits and one that checks them (ISO 7064, MOD 11-2). */
final class Orcid {

	private Orcid() {
		// a function
	}

	static boolean isValid(String orcid) {
		String digits = orcid.replaceFirst("^https?://orcid\\.org/", "");
		if (!digits.matches("\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]")) {
			return false;
		}
		int total = 0;
		for (char c : digits.substring(0, digits.length() - 1).replace("-", "").toCharArray()) {
			total = (total + (c - '0')) * 2;
		}
		int check = (12 - total % 11) % 11;
		return digits.endsWith(check == 10 ? "X" : String.valueOf(check));
	}
}
