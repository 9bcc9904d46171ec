/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

import org.eclipse.dawnsci.analysis.api.processing.Atomic;
import org.eclipse.dawnsci.analysis.api.processing.IOperation;
import org.eclipse.dawnsci.analysis.api.processing.OperationData;
import org.eclipse.dawnsci.analysis.api.processing.OperationRank;
import org.eclipse.dawnsci.analysis.dataset.slicer.SliceFromSeriesMetadata;
import org.eclipse.dawnsci.analysis.dataset.slicer.SliceInformation;
import org.eclipse.dawnsci.analysis.dataset.slicer.SourceInformation;
import org.eclipse.january.DatasetException;
import org.eclipse.january.dataset.IDataset;
import org.eclipse.january.dataset.ILazyDataset;
import org.eclipse.january.dataset.SliceND;
import org.eclipse.january.metadata.MetadataType;

import uk.ac.diamond.scisoft.analysis.processing.metadata.OperationMetadata;

/** Runs a chain over a stack whose first dimension is the scan. */
public final class ChainRunner {

	private final List<? extends IOperation<?, ?>> chain;
	private final String outputFile;
	private final boolean live;
	private final boolean parallel;

	/**
	 * @param chain the operations
	 * @param outputFile file DAWN would write; null for none
	 * @param live whether the scan is running: then nobody knows how many slices will come
	 * @param parallel whether slices may be processed at once, which needs every operation to be atomic
	 */
	public ChainRunner(List<? extends IOperation<?, ?>> chain, String outputFile, boolean live, boolean parallel) {
		this.chain = chain;
		this.outputFile = outputFile;
		this.live = live;
		this.parallel = parallel && chain.stream().allMatch(o -> o.getClass().isAnnotationPresent(Atomic.class));
	}

	/** Ranks that do not fit each other are refused, as DAWN's service does. */
	private void validate(int dataRank) {
		OperationRank before = OperationRank.get(dataRank);
		for (IOperation<?, ?> operation : chain) {
			if (before == null || operation.getInputRank() == OperationRank.SAME || !before.isCompatibleWith(operation.getInputRank())) {
				throw new IllegalArgumentException(operation.getId() + " takes rank " + operation.getInputRank() + ", not " + before);
			}
			before = operation.getOutputRank() == OperationRank.SAME ? before : operation.getOutputRank();
		}
	}

	/**
	 * @param filePath file the stack comes from
	 * @param stack scan × data dimensions
	 * @return what came out
	 */
	public ChainResult run(String filePath, ILazyDataset stack) throws DatasetException, InterruptedException {
		return run(filePath, stack, result -> {
			// nothing is written
		});
	}

	/**
	 * @param filePath file the stack comes from
	 * @param stack scan × data dimensions
	 * @param written writes and closes DAWN's file, which happens before operations are disposed of
	 * @return what came out
	 */
	public ChainResult run(String filePath, ILazyDataset stack, Consumer<ChainResult> written) throws DatasetException, InterruptedException {
		validate(stack.getRank() - 1);
		int n = stack.getShape()[0];
		ChainResult result = new ChainResult(n);
		chain.forEach(IOperation::init);
		try (ExecutorService pool = Executors.newFixedThreadPool(parallel ? 3 : 1)) {
			List<Future<?>> slices = new ArrayList<>();
			for (int i = 0; i < n; i++) {
				int number = i;
				Future<?> slice = pool.submit(() -> slice(filePath, stack, number, n, result));
				slices.add(slice);
				if (!parallel) {
					join(slice);
				}
			}
			for (Future<?> slice : slices) {
				join(slice);
			}
			written.accept(result);
		} finally {
			chain.forEach(IOperation::dispose);
		}
		return result;
	}

	private static void join(Future<?> slice) throws InterruptedException {
		try {
			slice.get();
		} catch (ExecutionException e) {
			if (e.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw new IllegalStateException(e.getCause());
		}
	}

	private Void slice(String filePath, ILazyDataset stack, int number, int n, ChainResult result) throws DatasetException {
		SliceND current = new SliceND(stack.getShape());
		current.setSlice(0, number, number + 1, 1);
		IDataset data = stack.getSlice(current);
		data.setName(stack.getName());
		data.setMetadata(series(filePath, stack, current, stack.getRank(), number, n));
		if (outputFile != null) {
			data.setMetadata(new Run(outputFile));
		}
		for (int position = 0; position < chain.size(); position++) {
			OperationData output = chain.get(position).execute(data, null);
			if (output == null || output.getData() == null) {
				return null;
			}
			data = output.getData();
			if (data.getFirstMetadata(SliceFromSeriesMetadata.class) == null || data.getRank() != stack.getRank()) {
				data.setMetadata(series(filePath, stack, current, data.getRank(), number, n));
			}
			if (outputFile != null) {
				data.setMetadata(new Run(outputFile));
			}
			result.operation(position + "-" + chain.get(position).getName(), number, output, live);
		}
		result.finished(number, data);
		return null;
	}

	private SliceFromSeriesMetadata series(String filePath, ILazyDataset stack, SliceND current, int rank, int number, int n) {
		int[] dataDimensions = rank == 3 ? new int[] { 1, 2 } : new int[] { 1 };
		return new SliceFromSeriesMetadata(new SourceInformation(filePath, stack.getName(), stack, live),
				new SliceInformation(current, current, new SliceND(stack.getShape()), dataDimensions, live ? -1 : n, number));
	}

	private record Run(String outputFilename) implements OperationMetadata {

		@Override
		public String getOutputFilename() {
			return outputFilename;
		}

		@Override
		public MetadataType clone() {
			return new Run(outputFilename);
		}
	}
}
