/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.inference;

import org.rampscope.learning.model.TrainedModel;
import org.rampscope.learning.network.Networks;
import org.rampscope.learning.network.PatternNetwork;
import org.rampscope.learning.torch.Torch;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;

/** The network of a model with its weights on a device, until it is closed. */
public final class LoadedNetwork implements AutoCloseable {

	private final Device device;
	private final NDManager manager;
	private final PatternNetwork network;
	private final ParameterStore store;

	/**
	 * @param model the model
	 * @param device where its weights go
	 * @throws org.rampscope.core.error.RampScopeException where the weights do not fit the architecture, or the memory is not enough
	 */
	public LoadedNetwork(TrainedModel model, Device device) {
		this.device = device;
		manager = Torch.get().newManager(device);
		try {
			network = Networks.create(model.card().network());
			NetworkWeights.initialize(network, manager, model.weights());
			store = new ParameterStore(manager, false);
		} catch (RuntimeException e) {
			manager.close();
			throw e;
		}
	}

	/** @return where it is */
	public Device device() {
		return device;
	}

	/** @return what holds its weights */
	public NDManager manager() {
		return manager;
	}

	/** @return the network */
	public PatternNetwork network() {
		return network;
	}

	/** @return gives the network its weights */
	public ParameterStore store() {
		return store;
	}

	@Override
	public void close() {
		manager.close();
	}
}
