/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.filter;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.jhdf.exceptions.HdfFilterException;
import io.jhdf.filter.ByteShuffleFilter;
import io.jhdf.filter.DeflatePipelineFilter;
import io.jhdf.filter.Filter;
import io.jhdf.filter.FilterManager;
import io.jhdf.filter.FletcherChecksumFilter;
import io.jhdf.filter.Lz4Filter;
import io.jhdf.filter.LzfFilter;
import io.jhdf.filter.PipelineFilterWithData;

/** Undoes the filters of a chunk, save those that its mask says were left out when it was written, which jhdf 0.13.0 does not look at. */
public final class ChunkFilters {

	private static final Map<Integer, Filter> BY_ID = Stream.of(new DeflatePipelineFilter(), new ByteShuffleFilter(), new FletcherChecksumFilter(),
			new LzfFilter(), new Lz4Filter(), new BitshuffleFilter(), new BloscFilter(), new ZstdFilter(), new Bzip2Filter())
			.collect(Collectors.toUnmodifiableMap(Filter::getId, f -> f));

	static {
		// Where jhdf decodes by itself it is to know the same filters, and the right bitshuffle.
		Stream.of(BitshuffleFilter.ID, BloscFilter.ID, ZstdFilter.ID, Bzip2Filter.ID).forEach(id -> FilterManager.addFilter(BY_ID.get(id)));
	}

	private ChunkFilters() {
		// functions
	}

	/** Makes the filters known to jhdf; to be called before the first file is opened. */
	public static void register() {
		// done by the class
	}

	/**
	 * @param filters of the dataset, in the order of writing
	 * @param mask bit n: filter n was left out of this chunk
	 * @param chunk as it lies in the file
	 * @return the chunk's elements
	 */
	public static byte[] decode(List<PipelineFilterWithData> filters, BitSet mask, byte[] chunk) {
		byte[] bytes = chunk;
		for (int n = filters.size() - 1; n >= 0; n--) {
			if (!mask.get(n)) {
				PipelineFilterWithData filter = filters.get(n);
				Filter known = BY_ID.get(filter.getId());
				if (known == null) {
					throw new HdfFilterException("the filter " + filter.getName() + " (" + filter.getId() + ") is not known here");
				}
				bytes = known.decode(bytes, filter.getFilterData());
			}
		}
		return bytes;
	}
}
