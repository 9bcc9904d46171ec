/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.internal.run;

import java.lang.reflect.InvocationTargetException;

import org.eclipse.dawnsci.analysis.api.processing.model.IOperationModel;
import org.rampscope.core.error.SettingsException;
import org.rampscope.operations.Operation;
import org.rampscope.operations.settings.SettingInfo;
import org.rampscope.operations.settings.SettingsCodec;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Settings out of a model bean: its properties are called like the components of the settings record. A field that
 * was emptied, which DAWN's forms give as null or as an empty text, means the default, or "not set" for a number that may be so (NaN in the
 * settings).
 */
public final class ModelSettings {

	private static final SettingsCodec CODEC = new SettingsCodec();
	private static final JsonMapper MAPPER = JsonMapper.builder().build();
	/** How the help of settings begins to say what an empty number means. */
	private static final String NOT_SET = "Not set";

	private ModelSettings() {
		// functions
	}

	/**
	 * @param operation the operation whose settings they are
	 * @param model the bean; null for the defaults
	 * @return settings, each in its range
	 * @throws SettingsException naming the value that is not possible
	 */
	public static <S extends Record> S of(Operation<S> operation, IOperationModel model) {
		return read(operation, json(operation, model));
	}

	/**
	 * @param operation the operation whose settings they are
	 * @param json settings as {@link #json} gives them
	 * @return settings, each in its range
	 * @throws SettingsException naming the value that is not possible
	 */
	public static <S extends Record> S read(Operation<S> operation, ObjectNode json) {
		return CODEC.fromJson(operation.info().id(), operation.defaults(), json);
	}

	/**
	 * @param operation the operation whose settings they are
	 * @param model the bean; null for the defaults
	 * @return the settings as the model has them now, in a form that compares by content; not checked
	 */
	public static ObjectNode json(Operation<?> operation, IOperationModel model) {
		if (model == null) {
			return CODEC.toJson(operation.defaults());
		}
		ObjectNode json = MAPPER.createObjectNode();
		for (SettingInfo info : CODEC.describe(operation.defaults())) {
			Object value = value(operation, model, info.name());
			boolean emptied = value == null || value instanceof Double number && !Double.isFinite(number)
					|| value instanceof String text && text.isBlank();
			if (!emptied) {
				json.set(info.name(), MAPPER.valueToTree(value));
			} else if (mayBeUnset(info)) {
				json.putNull(info.name());
			}
			// What is left out has its default.
		}
		return json;
	}

	/** A number without a default, or whose help says what it means when it is not set. */
	private static boolean mayBeUnset(SettingInfo info) {
		return info.type() == double.class
				&& (info.defaultValue() instanceof Double number && number.isNaN() || info.description().help().contains(NOT_SET));
	}

	private static Object value(Operation<?> operation, IOperationModel model, String name) {
		try {
			return model.get(name);
		} catch (InvocationTargetException | NoSuchMethodException e) {
			throw new IllegalStateException("the model " + model.getClass().getName() + " of " + operation.info().id() + " has no "
					+ name, e);
		} catch (RuntimeException e) {
			throw e;
		} catch (Exception e) {
			throw new IllegalStateException("the model " + model.getClass().getName() + " does not give its " + name, e);
		}
	}
}
