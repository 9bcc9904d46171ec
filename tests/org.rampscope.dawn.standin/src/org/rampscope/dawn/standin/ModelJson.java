/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.standin;

import org.eclipse.dawnsci.analysis.api.processing.model.IOperationModel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** Models as DAWN stores them: plain beans in JSON, an unknown property is an error. */
public final class ModelJson {

	private static final ObjectMapper MAPPER = new ObjectMapper().disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);

	private ModelJson() {
		// functions
	}

	public static String write(IOperationModel model) throws JsonProcessingException {
		return MAPPER.writeValueAsString(model);
	}

	public static <M extends IOperationModel> M read(String json, Class<M> type) throws JsonProcessingException {
		return MAPPER.readValue(json, type);
	}
}
