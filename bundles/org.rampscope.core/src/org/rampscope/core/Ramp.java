/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

import java.util.Optional;

import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.result.ResultType;
import org.rampscope.core.result.Results;
import org.rampscope.core.tree.DataGroup;

/**
 * A pressure ramp with everything that is known of it so far: as the detector saw it, {@code Ramp<Frames>}, or reduced, {@code Ramp<Patterns>}.
 * Readers give one, operations take one and give one, writers take one. Its type says what can be done with it: whoever needs patterns asks for
 * a {@code Ramp<Patterns>}. Close it where its numbers may lie in a file.
 *
 * @param <D> what its numbers are
 * @param header what is known beside the numbers
 * @param frames what is known of every frame
 * @param data the numbers, of as many frames
 * @param results what operations found, or a simulation put in
 * @param provenance where it comes from, and what its reader noticed
 */
public record Ramp<D extends RampData>(RampHeader header, FrameAxis frames, D data, Results results, Provenance provenance)
		implements AutoCloseable {

	/** @throws AnalysisException where there are numbers of more or fewer frames */
	public Ramp {
		if (data.size() != frames.size()) {
			throw new AnalysisException("there are numbers of " + data.size() + " frames in a ramp of " + frames.size(), "Give as many");
		}
	}

	/** @return what is known beside the numbers and the detector */
	public RampMetadata metadata() {
		return header.metadata();
	}

	/** @return where the detector stood; empty where that is not known */
	public Optional<Geometry> geometry() {
		return header.geometry();
	}

	/** @return pixels not to use; empty where there are none */
	public Optional<PixelMask> mask() {
		return header.mask();
	}

	/** @return labels given by people; empty where there are none */
	public Optional<Labels> labels() {
		return header.labels();
	}

	/** @return the number of frames */
	public int size() {
		return frames.size();
	}

	/** @return the result of that type; empty where there is none */
	public <T> Optional<T> result(ResultType<T> type) {
		return results.get(type);
	}

	/** @return this with one more result; one of the same name is replaced */
	public <T> Ramp<D> withResult(ResultType<T> type, T result) {
		return withResults(results.with(type, result));
	}

	/** @return this with one more result whose type nobody knows */
	public Ramp<D> withResult(String name, DataGroup result) {
		return withResult(ResultType.tree(name), result);
	}

	/** @return this with other results */
	public Ramp<D> withResults(Results newResults) {
		return new Ramp<>(header, frames, data, newResults, provenance);
	}

	/** @return this with another provenance */
	public Ramp<D> withProvenance(Provenance newProvenance) {
		return new Ramp<>(header, frames, data, results, newProvenance);
	}

	/** @return this with other frame values, such as a pressure found from a calibrant */
	public Ramp<D> withFrames(FrameAxis newFrames) {
		return with(newFrames, data);
	}

	/** @return this with other numbers of the same frames */
	public <E extends RampData> Ramp<E> withData(E newData) {
		return with(frames, newData);
	}

	/** @return this with numbers of other frames */
	public <E extends RampData> Ramp<E> with(FrameAxis newFrames, E newData) {
		return new Ramp<>(header, newFrames, newData, results, provenance);
	}

	/** @return this with another header */
	public Ramp<D> withHeader(RampHeader newHeader) {
		return new Ramp<>(newHeader, frames, data, results, provenance);
	}

	/** @return this with other labels */
	public Ramp<D> withLabels(Optional<Labels> newLabels) {
		return withHeader(header.withLabels(newLabels));
	}

	/** @return this with other metadata */
	public Ramp<D> withMetadata(RampMetadata newMetadata) {
		return withHeader(header.withMetadata(newMetadata));
	}

	@Override
	public void close() {
		data.close();
	}
}
