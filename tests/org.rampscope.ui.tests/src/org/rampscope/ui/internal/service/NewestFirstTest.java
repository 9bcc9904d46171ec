/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.rampscope.core.error.AnalysisException;

class NewestFirstTest {

	@Test
	void whyWorkFailedIsToldAndTheNextIsDone() throws Exception {
		try (NewestFirst worker = new NewestFirst("test")) {
			AnalysisException mistake = new AnalysisException("The pattern is empty", "Give another");
			CompletableFuture<String> told = new CompletableFuture<>();
			worker.submit(() -> {
				throw mistake;
			}, told::complete);
			assertEquals(mistake.getMessage(), told.get(30, TimeUnit.SECONDS));

			CompletableFuture<String> unexpected = new CompletableFuture<>();
			worker.submit(() -> {
				throw new IllegalStateException("nobody thought of this");
			}, unexpected::complete);
			String text = unexpected.get(30, TimeUnit.SECONDS);
			assertTrue(text.contains("nobody thought of this"), text);

			CompletableFuture<String> next = new CompletableFuture<>();
			worker.submit(() -> next.complete("done"), next::complete);
			assertEquals("done", next.get(30, TimeUnit.SECONDS));
		}
	}
}
