/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.rampscope.core.error.DataException;
import org.rampscope.nexus.FileHash;
import org.rampscope.nexus.spi.PartFile;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.Step;
import org.rampscope.operations.settings.SettingsCodec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * The small file beside a result, {@code NAME_result.job.json}, that says whether the result is finished and what it was made
 * from. Written before the work begins ("running") and after the result is in its place ("finished"), each time as a whole:
 * whatever the moment of a kill, a result is either known to be finished or done again.
 *
 * <p>What a result was made from is one fingerprint of: program version, operations with versions and settings, the content of
 * files that settings name, the dataset that is read, and size and time of the inputs. The content of inputs is not read for it, because reading is most
 * of the work; it is in the provenance of the result.
 */
final class JobRecord {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final Path result;
	private final Path file;

	/** @param result the result file */
	JobRecord(Path result) {
		this.result = result;
		this.file = result.resolveSibling(result.getFileName().toString().replaceFirst("\\.[^.]*$", "") + ".job.json");
	}

	/** @return whether there is a record, finished or not: then the result is ours to replace */
	boolean exists() {
		return Files.isRegularFile(file);
	}

	/** @return how many frames were skipped, where the result is finished, unchanged, and made from just this; else empty */
	Optional<Integer> finished(String fingerprint) {
		try {
			if (!exists() || !Files.isRegularFile(result)) {
				return Optional.empty();
			}
			JsonNode record = MAPPER.readTree(Files.readString(file));
			boolean same = record.path("state").asText().equals("finished") && record.path("made_from").asText().equals(fingerprint)
					&& record.path("result").asText().equals(stamp(result));
			return same ? Optional.of(record.path("skipped_frames").asInt()) : Optional.empty();
		} catch (JsonProcessingException e) {
			// not written by us as a whole: do the job again
			return Optional.empty();
		} catch (IOException e) {
			throw failed("cannot be read", e);
		}
	}

	void begin(String fingerprint) {
		write("running", fingerprint, "", 0);
	}

	void finish(String fingerprint, int skippedFrames) {
		try {
			write("finished", fingerprint, stamp(result), skippedFrames);
		} catch (IOException e) {
			throw failed("cannot be written", e);
		}
	}

	private void write(String state, String fingerprint, String stamp, int skippedFrames) {
		PartFile part = new PartFile(file);
		try {
			Files.writeString(part.part(), MAPPER.createObjectNode().put("state", state).put("made_from", fingerprint).put("result", stamp)
					.put("skipped_frames", skippedFrames).toPrettyString() + "\n");
		} catch (IOException e) {
			throw failed("cannot be written", e);
		}
		part.commit();
	}

	/** @return the fingerprint of everything that decides on the result */
	static String fingerprint(Pipeline pipeline, RunContext context, String version, FileOptions options, List<Path> inputs) {
		StringBuilder text = new StringBuilder(version);
		SettingsCodec codec = new SettingsCodec();
		for (Step<?> step : pipeline.steps()) {
			text.append('\n').append(step.operation().info().id()).append(' ').append(step.operation().info().version()).append(' ')
					.append(codec.toText(step.settings()));
		}
		new FileSettings().files(pipeline, context).forEach(f -> text.append('\n').append(FileHash.sha256(f)));
		text.append('\n').append(options.reading().dataset().orElse("")).append(' ').append(options.raw());
		try {
			for (Path input : inputs) {
				text.append('\n').append(input.toAbsolutePath().normalize()).append(' ').append(stamp(input));
			}
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8)));
		} catch (IOException e) {
			throw new DataException(Path.of(e.getMessage()), "", "cannot be read", "Check the path and its permissions", e);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}

	/** Equal or not is all that is asked of the time: a clock that jumps does no harm. */
	private static String stamp(Path file) throws IOException {
		return Files.size(file) + " bytes, " + Files.getLastModifiedTime(file);
	}

	private DataException failed(String problem, IOException e) {
		return new DataException(file, "", problem + " (" + e.getMessage() + ")", "Check free space and permissions of the folder", e);
	}
}
