/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.adapter;

import java.util.function.Supplier;

import org.eclipse.dawnsci.analysis.api.processing.OperationRank;
import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.rampscope.dawn.internal.data.FrameMasks;
import org.rampscope.dawn.internal.run.PreparedCache;
import org.rampscope.operations.Operation;
import org.rampscope.operations.Prepared;

/**
 * What adapters have in common that treat each slice by itself and keep what the operation made ready from one slice to the next.
 *
 * @param <M> the model
 * @param <O> the kind of operation
 * @param <P> what it makes ready
 */
public abstract class PreparedAdapter<M extends AbstractOperationModel, O extends Operation<?>, P extends Prepared> extends OperationAdapter<M, O> {

	final PreparedCache<P> prepared = new PreparedCache<>();
	final FrameMasks masks = new FrameMasks();
	private final OperationRank output;

	PreparedAdapter(String id, Supplier<? extends O> maker, OperationRank input, OperationRank output) {
		super(id, maker, input);
		this.output = output;
	}

	@Override
	public final OperationRank getOutputRank() {
		return output;
	}

	@Override
	public void init() {
		super.init();
		prepared.clear();
		masks.clear();
	}

	@Override
	public void dispose() {
		prepared.clear();
		masks.clear();
		super.dispose();
	}
}
