/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.rampscope.core.Patterns;
import org.rampscope.core.Provenance;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.CancelledException;
import org.rampscope.core.error.DataException;
import org.rampscope.nexus.RawFrames;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.batch.FileOptions;
import org.rampscope.operations.batch.FileSettings;
import org.rampscope.operations.batch.InputHashes;
import org.rampscope.operations.batch.ResultPaths;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.PipelineCheck;
import org.rampscope.operations.run.FrameChain;
import org.rampscope.operations.run.NoRoomException;
import org.rampscope.operations.run.OnError;
import org.rampscope.operations.run.PatternStore;
import org.rampscope.operations.run.PipelineRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows a source of frames: each frame goes through the beginning of the pipeline as it comes; the operations on the whole
 * ramp run again and again in the background, on all frames so far, and each time the result file is replaced as a whole.
 * At the end the result is what a batch run over the same files gives.
 */
public final class LiveRunner {

	private static final Logger LOG = LoggerFactory.getLogger(LiveRunner.class);

	private final Pipeline pipeline;
	private final RunContext context;
	private final String program;
	private final String version;
	private final LiveSettings settings;
	private final LiveClock clock;
	private final FileOptions files;
	private final Function<Ramp<Patterns>, Map<String, Object>> findings;
	private final Consumer<LiveStatus> listener;

	/**
	 * @param pipeline a pipeline
	 * @param context where files named in settings are looked up, and how many threads to use
	 * @param program program named in the provenance
	 * @param version its version
	 * @param settings how the source is followed
	 * @param clock time
	 * @param findings picks from a result what the status shall say of it; called in the background
	 * @param listener told how the run stands at every look at the source
	 */
	public LiveRunner(Pipeline pipeline, RunContext context, String program, String version, LiveSettings settings, LiveClock clock,
			Function<Ramp<Patterns>, Map<String, Object>> findings, Consumer<LiveStatus> listener) {
		this(pipeline, context, program, version, settings, clock, FileOptions.DEFAULT, findings, listener);
	}

	/**
	 * @param pipeline a pipeline
	 * @param context where files named in settings are looked up, and how many threads to use
	 * @param program program named in the provenance
	 * @param version its version
	 * @param settings how the source is followed
	 * @param clock time
	 * @param files what writes the result, and what it holds of its frames: links or nothing
	 * @param findings picks from a result what the status shall say of it; called in the background
	 * @param listener told how the run stands at every look at the source
	 */
	public LiveRunner(Pipeline pipeline, RunContext context, String program, String version, LiveSettings settings, LiveClock clock,
			FileOptions files, Function<Ramp<Patterns>, Map<String, Object>> findings, Consumer<LiveStatus> listener) {
		this.pipeline = pipeline;
		this.context = context;
		this.program = program;
		this.version = version;
		this.settings = settings;
		this.clock = clock;
		this.files = files;
		this.findings = findings;
		this.listener = listener;
	}

	/**
	 * @param sources gives the source as soon as there is one
	 * @param output the result, replaced as a whole with each snapshot
	 * @param stop asked at every look at the source whether to end
	 * @return the result
	 * @throws AnalysisException where no frame came
	 * @throws DataException where the source went away or was replaced; the result up to then is written before
	 */
	public LiveResult run(Supplier<Optional<LiveSource<?>>> sources, Path output, BooleanSupplier stop) {
		new PipelineCheck().check(pipeline, context);
		try (LiveThreads threads = new LiveThreads(context.threads());
				Rehearsal rehearsal = new Rehearsal(pipeline, context, clock, threads)) {
			Optional<LiveSource<?>> source = Optional.empty();
			long start = clock.nanos();
			while (source.isEmpty() && !stop.getAsBoolean() && clock.nanos() - start < LiveSettings.nanos(settings.idleTimeoutS())) {
				source = sources.get();
				if (source.isEmpty()) {
					rehearsal.waiting();
					listener.accept(LiveStatus.before(rehearsal.state()));
					pause();
				}
			}
			if (source.isEmpty()) {
				throw none();
			}
			try (LiveSource<?> open = source.get()) {
				return follow(open, output, stop, threads, rehearsal);
			}
		}
	}

	private <T> LiveResult follow(LiveSource<T> source, Path output, BooleanSupplier stop, LiveThreads threads, Rehearsal rehearsal) {
		ResultPaths paths = new ResultPaths(output);
		Pipeline portable = new FileSettings().seenFrom(paths, pipeline, context);
		RunContext portableContext = new RunContext(paths.folder(), context.threads());
		// what runs beside the frames takes one thread, whatever it is
		PipelineRunner beside = new PipelineRunner(new RunContext(paths.folder(), 1), program, version, OnError.SKIP);
		Session<T> session = new Session<>(source, stop, output, rehearsal);
		try (LiveHashes hashes = new LiveHashes(); SnapshotWriter writer = new SnapshotWriter(portable, output, files, clock, findings)) {
			LiveQueue<T> queue = new LiveQueue<>(clock, settings, threads, hashes);
			DataException gone = session.loop(queue, writer, beside, portable, portableContext);
			Runnable writing = () -> listener.accept(session.status("writing", queue, writer));
			writer.settle(writing);
			if (session.chain == null || session.patterns.kept() == 0) {
				throw gone == null ? none() : gone;
			}
			Map<Path, String> inputs = hashes.finish(source.files());
			LiveSnapshot last = session.snapshot(new InputHashes(paths).of(inputs));
			PipelineRunner alone = new PipelineRunner(portableContext, program, version, OnError.SKIP);
			writer.start(alone, noted(last, source.files(), inputs, gone), session.chain, session.raw(), () -> false);
			writer.finish(writing);
			LiveStatus status = session.status("ended", queue, writer);
			listener.accept(status);
			if (gone != null) {
				throw gone;
			}
			return LiveResult.of(writer.last(), output, status);
		} finally {
			session.close();
		}
	}

	/** Says in the last snapshot why the run ended, and of which files nobody knows the content any more. */
	private static LiveSnapshot noted(LiveSnapshot last, List<Path> files, Map<Path, String> known, DataException gone) {
		LiveSnapshot noted = last;
		List<Path> unknown = files.stream().filter(f -> !known.containsKey(f)).toList();
		if (!unknown.isEmpty()) {
			noted = noted.withNote(unknown.size() + " of " + files.size()
					+ " input files vanished before their checksum was taken, the first is " + unknown.get(0).getFileName());
		}
		if (gone != null) {
			noted = noted.withNote("the run ended early: " + gone.getMessage());
		}
		return noted;
	}

	private AnalysisException none() {
		return new AnalysisException("no frame came", "Check that the source is the one that is written to");
	}

	private void pause() {
		try {
			clock.sleep(LiveSettings.nanos(settings.pollS()));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancelledException();
		}
	}

	/** One source being followed. */
	private final class Session<T> implements AutoCloseable {

		private final LiveSource<T> source;
		private final BooleanSupplier stop;
		private final LivePatterns patterns;
		private final LatencyMeter meter = new LatencyMeter();
		private final Rehearsal rehearsal;
		private FrameChain<T> chain;
		private int seen;

		Session(LiveSource<T> source, BooleanSupplier stop, Path output, Rehearsal rehearsal) {
			this.rehearsal = rehearsal;
			this.patterns = new LivePatterns(output, PatternStore.memory());
			this.source = source;
			this.stop = stop;
		}

		/** @return why it ended, where the source is gone; else null */
		DataException loop(LiveQueue<T> queue, SnapshotWriter writer, PipelineRunner beside, Pipeline portable, RunContext portableContext) {
			long lastFrame = clock.nanos();
			int written = 0;
			DataException gone = null;
			boolean ending = false;
			while (!ending || queue.size() > 0 && chain != null) {
				if (!ending) {
					try {
						List<LiveFrame<T>> frames = source.poll(clock.nanos());
						int room = settings.maxFrames() == 0 ? frames.size() : Math.min(frames.size(), settings.maxFrames() - seen);
						queue.add(frames.subList(0, room));
						seen += room;
						lastFrame = room > 0 ? clock.nanos() : lastFrame;
					} catch (DataException e) {
						gone = e;
					}
					ending = gone != null || stop.getAsBoolean() || (settings.maxFrames() > 0 && seen >= settings.maxFrames())
							|| (queue.size() == 0 && clock.nanos() - lastFrame >= LiveSettings.nanos(settings.idleTimeoutS()));
					if (ending && gone == null) {
						again(source.changed(), queue);
					}
				}
				if (seen == 0) {
					rehearsal.waiting();
				} else {
					rehearsal.end();
				}
				boolean any = false;
				try {
					any = queue.size() > 0 && ready(portable, portableContext, lastFrame) && queue.work(chain, patterns, meter);
				} catch (NoRoomException e) {
					return e;
				}
				int total = patterns.kept() + patterns.skipped();
				if (patterns.kept() > 0 && total > written && writer.isDue(LiveSettings.nanos(settings.refreshS()))) {
					writer.start(beside, snapshot(Map.of()), chain, raw(), queue::isBehind);
					written = total;
				}
				listener.accept(status(seen == 0 ? rehearsal.state() : "following", queue, writer));
				if (!any) {
					pause();
				}
			}
			return gone;
		}

		private void again(List<LiveFrame<T>> changed, LiveQueue<T> queue) {
			if (!changed.isEmpty()) {
				LOG.warn("{} frames changed after they were read and are read again, the first is {}", changed.size(), changed.get(0).name());
				changed.forEach(f -> patterns.forget(f.number()));
				queue.add(changed);
			}
		}

		/** Makes the operations ready on the first frames. They may be half-written: then the next turn tries again. */
		private boolean ready(Pipeline portable, RunContext portableContext, long lastFrame) {
			if (chain != null) {
				return true;
			}
			try {
				chain = source.chain(portable, portableContext, new Provenance(program, version, Map.of(), List.of(), List.of()));
				return true;
			} catch (DataException e) {
				if (clock.nanos() - lastFrame >= LiveSettings.nanos(settings.retryS())) {
					throw e;
				}
				return false;
			}
		}

		RawFrames raw() {
			return files.raw() == FileOptions.Raw.LINK ? source.raw() : RawFrames.NONE;
		}

		LiveSnapshot snapshot(Map<String, String> inputs) {
			return patterns.snapshot(chain, source, chain.provenance().withInputs(inputs));
		}

		LiveStatus status(String state, LiveQueue<T> queue, SnapshotWriter writer) {
			SnapshotWriter.Written last = writer.last();
			return new LiveStatus(state, patterns.kept(), patterns.last(), meter.rate(clock.nanos()), meter.quantileS(0.5), meter.quantileS(0.99),
					queue.size(), patterns.skipped(), writer.status(), last == null ? Map.of() : last.findings(),
					chain == null ? List.of() : patterns.newest(chain.meters()));
		}

		@Override
		public void close() {
			patterns.close();
			if (chain != null) {
				chain.close();
			}
		}
	}
}
