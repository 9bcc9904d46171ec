/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.standin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.dawnsci.analysis.api.io.IDataHolder;
import org.eclipse.dawnsci.analysis.api.processing.IOperation;
import org.eclipse.dawnsci.analysis.api.processing.OperationData;
import org.eclipse.dawnsci.analysis.api.processing.model.IOperationModel;
import org.eclipse.dawnsci.analysis.dataset.operations.AbstractOperationBase;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetUtils;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.dataset.ILazyDataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Runs one chain without a window. Arguments: a job (JSON: {@code file}, {@code dataset}, {@code operations} with {@code id} and
 * {@code model}) and the file for what came out, also JSON.
 */
public final class ChainApplication implements IApplication {

	private final ObjectMapper mapper = new ObjectMapper();

	@Override
	public Object start(IApplicationContext context) throws Exception {
		String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		JsonNode job = mapper.readTree(Path.of(arguments[0]).toFile());
		IExtensionRegistry registry = RegistryFactory.getRegistry();
		StandInOperations operations = StandInOperations.fromExtensions(registry);
		ObjectNode report = mapper.createObjectNode();
		operations.ids().forEach(report.putArray("registered")::add);
		operations.failures().forEach(report.putArray("failures")::add);
		List<IOperation<IOperationModel, OperationData>> chain = new ArrayList<>();
		for (JsonNode step : job.get("operations")) {
			AbstractOperationBase<IOperationModel, OperationData> operation = (AbstractOperationBase<IOperationModel,
					OperationData>) operations
					.create(step.get("id").textValue());
			operation.setModel(ModelJson.read(step.get("model").toString(), operation.getModelClass()));
			chain.add(operation);
		}
		String file = job.get("file").textValue();
		IDataHolder holder = new StandInLoaders(registry).load(file);
		ChainResult result = new ChainRunner(chain, null, false, false).run(file, holder.getLazyDataset(job.get("dataset").textValue()));
		report.set("data", array(result.data()));
		report.set("errors", result.errors() == null ? mapper.nullNode() : array(result.errors()));
		report.set("axis", axis(result.axis(1)));
		report.set("scan", axis(result.axis(0)));
		for (Map.Entry<String, Dataset> entry : result.auxiliary().entrySet()) {
			report.withObject("/auxiliary").set(entry.getKey(), array(entry.getValue()));
		}
		for (Map.Entry<String, Dataset> entry : result.summary().entrySet()) {
			report.withObject("/summary").set(entry.getKey(), array(entry.getValue()));
		}
		report.put("log", result.log());
		Files.writeString(Path.of(arguments[1]), mapper.writeValueAsString(report));
		return EXIT_OK;
	}

	private ObjectNode axis(ILazyDataset axis) throws Exception {
		ObjectNode node = mapper.createObjectNode();
		if (axis != null) {
			node.put("name", axis.getName()).put("unit", ChainResult.unit(axis));
			node.set("values", array(DatasetUtils.sliceAndConvertLazyDataset(axis)));
		}
		return node;
	}

	private ObjectNode array(Dataset values) {
		ObjectNode node = mapper.createObjectNode();
		for (int size : values.getShape()) {
			node.withArray("/shape").add(size);
		}
		ArrayNode numbers = node.putArray("values");
		for (double value : DatasetUtils.cast(DoubleDataset.class, values.clone().flatten()).getData()) {
			numbers.add(value);
		}
		return node;
	}

	@Override
	public void stop() {
		// ends by itself
	}
}
