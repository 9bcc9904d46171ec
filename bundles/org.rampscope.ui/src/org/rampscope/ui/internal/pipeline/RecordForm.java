/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.operations.settings.SettingInfo;
import org.rampscope.operations.settings.SettingsCodec;
import org.rampscope.ui.internal.dialog.FileField;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A form for settings, made from the descriptions they carry themselves: label, unit, range, help. What does not fit is said below the
 * form; the last settings that fit stay in force. The parent has a grid of three columns.
 *
 * @param <S> the settings
 */
public final class RecordForm<S extends Record> {

	private static final Color ERROR = new Color(0xd5, 0x5e, 0x00);
	private static final int FIELD_WIDTH = 96;

	/** A setting with its widget. */
	private record Field(SettingInfo info, Control control) {
	}

	private final SettingsCodec codec = new SettingsCodec();
	private final JsonMapper mapper = JsonMapper.builder().build();
	private final List<Field> fields = new ArrayList<>();
	private final Consumer<? super S> listener;
	private final String owner;
	private final S defaults;
	private final Label problem;

	/**
	 * @param parent where the form goes
	 * @param owner whose settings they are, for messages
	 * @param defaults settings with every default
	 * @param shown the settings shown at first
	 * @param listener told of every change that fits
	 */
	public RecordForm(Composite parent, String owner, S defaults, S shown, Consumer<? super S> listener) {
		this.listener = listener;
		this.owner = owner;
		this.defaults = defaults;
		ObjectNode values = codec.toJson(shown);
		for (SettingInfo setting : codec.describe(shown)) {
			add(parent, setting, values.get(setting.name()));
		}
		problem = new Label(parent, SWT.WRAP);
		problem.setForeground(ERROR);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).hint(240, SWT.DEFAULT).applyTo(problem);
	}

	private void add(Composite parent, SettingInfo setting, JsonNode value) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(setting.description().label());
		label.setToolTipText(setting.description().help());
		Control control = control(parent, setting, value);
		control.setToolTipText(setting.description().help());
		fields.add(new Field(setting, control));
		if (setting.description().file()) {
			GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(control.getParent());
			return;
		}
		Label unit = new Label(parent, SWT.NONE);
		unit.setText((setting.description().unit() + (setting.rangeText().isEmpty() ? "" : "  (" + setting.rangeText() + ")")).strip());
		unit.setToolTipText(unit.getText());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(unit);
	}

	private Control control(Composite parent, SettingInfo setting, JsonNode value) {
		if (setting.type() == boolean.class) {
			Button box = new Button(parent, SWT.CHECK);
			box.setSelection(value.asBoolean());
			box.addListener(SWT.Selection, event -> changed());
			return box;
		}
		if (setting.type().isEnum()) {
			Combo combo = new Combo(parent, SWT.READ_ONLY);
			combo.setItems(Arrays.stream(setting.type().getEnumConstants()).map(each -> ((Enum<?>) each).name()).toArray(String[]::new));
			combo.setText(value.asText());
			combo.addListener(SWT.Selection, event -> changed());
			GridDataFactory.swtDefaults().hint(FIELD_WIDTH, SWT.DEFAULT).applyTo(combo);
			return combo;
		}
		String shown = value.isNull() ? "" : value.isTextual() ? value.textValue() : value.toString();
		Text text;
		if (setting.description().file()) {
			text = new FileField(parent, FileField.Kind.FILE, setting.name()).text();
			GridDataFactory.fillDefaults().hint(FIELD_WIDTH, SWT.DEFAULT).grab(true, false).applyTo(text);
		} else {
			text = new Text(parent, SWT.BORDER);
			GridDataFactory.swtDefaults().hint(FIELD_WIDTH, SWT.DEFAULT).applyTo(text);
		}
		text.setText(shown);
		text.addListener(SWT.Modify, event -> changed());
		return text;
	}

	private void changed() {
		try {
			ObjectNode json = mapper.createObjectNode();
			for (Field field : fields) {
				json.set(field.info().name(), value(field));
			}
			listener.accept(codec.fromJson(owner, defaults, json));
			say("");
		} catch (RampScopeException e) {
			say(e.getMessage());
		}
	}

	private JsonNode value(Field field) {
		if (field.control() instanceof Button box) {
			return mapper.getNodeFactory().booleanNode(box.getSelection());
		}
		if (field.control() instanceof Combo combo) {
			return mapper.getNodeFactory().textNode(combo.getText());
		}
		String text = ((Text) field.control()).getText().strip();
		if (field.info().type() == String.class) {
			return mapper.getNodeFactory().textNode(text);
		}
		if (text.isEmpty()) {
			return mapper.getNodeFactory().nullNode();
		}
		try {
			return mapper.readTree(text);
		} catch (JsonProcessingException e) {
			return mapper.getNodeFactory().textNode(text);
		}
	}

	private void say(String text) {
		problem.setText(text);
		problem.getParent().layout();
	}

	/** @return what is wrong; empty where nothing is */
	public String problem() {
		return problem.getText();
	}

	/** @return the widget of a setting */
	public Control control(String setting) {
		return fields.stream().filter(field -> field.info().name().equals(setting)).map(Field::control).findFirst().orElseThrow();
	}
}
