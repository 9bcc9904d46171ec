/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.adapter;

import java.util.function.Supplier;

import org.eclipse.dawnsci.analysis.api.processing.OperationData;
import org.eclipse.dawnsci.analysis.api.processing.OperationException;
import org.eclipse.dawnsci.analysis.api.processing.OperationLog;
import org.eclipse.dawnsci.analysis.api.processing.OperationRank;
import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.dawnsci.analysis.dataset.operations.AbstractOperation;
import org.eclipse.january.IMonitor;
import org.eclipse.january.dataset.IDataset;
import org.rampscope.core.ProcessStep;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.dawn.internal.run.DawnMessages;
import org.rampscope.dawn.internal.run.ModelSettings;
import org.rampscope.operations.Operation;
import org.rampscope.operations.Prepared;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Step;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the adapters of all kinds have in common. Cheap to construct: the operation itself is made when it is first needed.
 * Extend the adapter of a kind, not this one.
 *
 * @param <M> the model: a bean whose properties are called like the settings
 * @param <O> the kind of operation
 */
public abstract class OperationAdapter<M extends AbstractOperationModel, O extends Operation<?>>
		extends AbstractOperation<M, OperationData> {

	private final String id;
	private final Supplier<? extends O> maker;
	private final OperationRank input;
	private volatile O operation;
	private volatile Checked checked;

	private record Checked(ObjectNode json, Record settings) {
	}

	OperationAdapter(String id, Supplier<? extends O> maker, OperationRank input) {
		this.id = id;
		this.maker = maker;
		this.input = input;
	}

	@Override
	public final String getId() {
		return id;
	}

	@Override
	public final OperationRank getInputRank() {
		return input;
	}

	/** @return the operation behind */
	public final O operation() {
		O made = operation;
		if (made == null) {
			made = maker.get();
			operation = made;
		}
		return made;
	}

	@Override
	protected final OperationData process(IDataset slice, IMonitor monitor) throws OperationException {
		try {
			return work(slice, monitor);
		} catch (RampScopeException e) {
			throw failure(e);
		}
	}

	/** @return what was thrown, for people in front of DAWN */
	final OperationException failure(RampScopeException e) {
		return new OperationException(this, DawnMessages.of(operation(), getClass(), e), e);
	}

	/**
	 * @param slice data without scan dimensions
	 * @param monitor progress; may be null
	 * @return what comes out
	 */
	abstract OperationData work(IDataset slice, IMonitor monitor);

	/** @return the settings as the model has them now, checked */
	final <S extends Record> S settings(Operation<S> of, RunContext context) {
		ObjectNode json = ModelSettings.json(of, getModel());
		Checked last = checked;
		if (last != null && last.json.equals(json)) {
			// Checks read files: once for the run, not once for each frame. And records with arrays are equal only to themselves.
			return of.settingsType().cast(last.settings);
		}
		S settings = ModelSettings.read(of, json);
		of.check(settings, context);
		checked = new Checked(json, settings);
		return settings;
	}

	/** @return the step as it is recorded in results of ours */
	final <S extends Record> ProcessStep step(Operation<S> of, S settings, Prepared prepared) {
		return new Step<>(of, settings).applied(prepared.contentHashes());
	}

	@Override
	public void init() {
		super.init();
		checked = null;
	}

	/** Adds what a reader of the result should know to what comes out. */
	static void log(OperationData data, Iterable<String> notes) {
		OperationLog log = new OperationLog();
		boolean any = false;
		for (String note : notes) {
			log.append("%s", note);
			any = true;
		}
		if (any) {
			data.setLog(log);
		}
	}

	/** Equal only to itself: DAWN keeps its bookkeeping of a run by operation, and two of a kind in one chain are two. */
	@Override
	public final boolean equals(Object other) {
		return this == other;
	}

	@Override
	public final int hashCode() {
		return System.identityHashCode(this);
	}
}
