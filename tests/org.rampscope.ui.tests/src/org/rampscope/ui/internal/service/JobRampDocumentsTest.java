/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.ui.RampExamples;
import org.rampscope.ui.document.DocumentState;
import org.rampscope.ui.document.RampSource;
import org.rampscope.plot.FrameRange;
import org.rampscope.ui.selection.RampSelection;

class JobRampDocumentsTest {

	private static final Path FILE = Path.of("example.nxs").toAbsolutePath();

	private final RampSelectionService selection = new RampSelectionService();
	private final RampDisplayService display = new RampDisplayService();
	private final BlockingQueue<DocumentState> settled = new LinkedBlockingQueue<>();

	@Test
	void opensAndSetsTheSelectionBack() throws InterruptedException {
		selection.update(old -> old.withFrame(77).withFrames(java.util.Optional.of(new FrameRange(60, 70))));
		JobRampDocuments documents = documents((file, progress) -> RampExamples.transition(20, 30));
		documents.open(FILE);
		DocumentState.Open open = assertInstanceOf(DocumentState.Open.class, next());
		assertEquals(FILE, open.ramp().file());
		assertEquals(20, open.ramp().scan().size());
		assertEquals(RampSelection.NONE.withFrame(0), selection.selection());
		assertSame(open.ramp(), documents.ramp().orElseThrow());
	}

	@Test
	void errorsAreAState() throws InterruptedException {
		JobRampDocuments documents = documents((file, progress) -> {
			throw new DataException(file, "/entry", "has no data", "Give another file");
		});
		documents.open(FILE);
		DocumentState.Failed failed = assertInstanceOf(DocumentState.Failed.class, next());
		assertEquals(FILE + " at /entry: has no data", failed.problem());
		assertEquals("Give another file", failed.remedy());
	}

	@Test
	void mistakesOfTheProgramAreAStateToo() throws InterruptedException {
		JobRampDocuments documents = documents((file, progress) -> {
			throw new IllegalStateException("a bug");
		});
		documents.open(FILE);
		assertTrue(assertInstanceOf(DocumentState.Failed.class, next()).problem().contains("a bug"));
	}

	/** Giving up brings back what was open; the job that was given up says nothing any more. */
	@Test
	void cancellingBringsBackWhatWasOpen() throws InterruptedException {
		CountDownLatch reading = new CountDownLatch(1);
		CountDownLatch stopped = new CountDownLatch(1);
		JobRampDocuments documents = documents((file, progress) -> {
			if (file.equals(FILE)) {
				return RampExamples.transition(20, 30);
			}
			reading.countDown();
			try {
				waitForCancel(progress);
			} finally {
				stopped.countDown();
			}
			throw new AssertionError("not cancelled");
		});
		documents.open(FILE);
		DocumentState first = next();
		documents.open(Path.of("endless.nxs"));
		assertTrue(reading.await(20, TimeUnit.SECONDS));
		assertInstanceOf(DocumentState.Loading.class, documents.state());
		documents.cancel();
		assertTrue(stopped.await(20, TimeUnit.SECONDS));
		assertSame(first, next());
		assertSame(first, documents.state());
	}

	@Test
	void theNewestFileWins() throws InterruptedException {
		JobRampDocuments documents = documents((file, progress) -> {
			if (!file.equals(FILE)) {
				waitForCancel(progress);
			}
			return RampExamples.transition(20, 30);
		});
		documents.open(Path.of("endless.nxs"));
		documents.open(FILE);
		assertEquals(FILE, assertInstanceOf(DocumentState.Open.class, next()).ramp().file());
	}

	private static void waitForCancel(Progress progress) {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
		while (System.nanoTime() < end) {
			progress.checkCancelled();
			Thread.onSpinWait();
		}
	}

	private JobRampDocuments documents(RampSource source) {
		JobRampDocuments documents = new JobRampDocuments(source, selection, display);
		documents.addListener(state -> {
			if (!(state instanceof DocumentState.Loading)) {
				settled.add(state);
			}
		});
		return documents;
	}

	private DocumentState next() throws InterruptedException {
		DocumentState state = settled.poll(20, TimeUnit.SECONDS);
		assertTrue(state != null, "no state within 20 s");
		return state;
	}
}
