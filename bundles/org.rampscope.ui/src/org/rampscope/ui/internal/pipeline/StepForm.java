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
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.pipeline.Step;
import org.rampscope.operations.settings.SettingInfo;
import org.rampscope.operations.settings.SettingsCodec;
import org.rampscope.ui.internal.dialog.FileField;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A form for the settings of one operation, made from the descriptions the settings carry themselves: label, unit, range, help. What does
 * not fit is said below the form; the last settings that fit stay in force.
 */
public final class StepForm {

	private static final Color ERROR = new Color(0xd5, 0x5e, 0x00);
	private static final int FIELD_WIDTH = 96;

	/** A setting with its widget. */
	private record Field(SettingInfo info, Control control, FileField file) {
	}

	private final SettingsCodec codec = new SettingsCodec();
	private final JsonMapper mapper = JsonMapper.builder().build();
	private final List<Field> fields = new ArrayList<>();
	private final Consumer<Step<?>> listener;
	private final Step<?> step;
	private final Label problem;

	/**
	 * @param parent where the form goes
	 * @param step the operation with its settings
	 * @param listener told of every change that fits
	 */
	public StepForm(Composite parent, Step<?> step, Consumer<Step<?>> listener) {
		this.step = step;
		this.listener = listener;
		GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 8).spacing(8, 5).applyTo(parent);
		OperationInfo info = step.operation().info();
		Label title = new Label(parent, SWT.WRAP);
		title.setText(info.name());
		title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		wide(title);
		Label description = new Label(parent, SWT.WRAP);
		description.setText(info.description());
		wide(description);
		ObjectNode values = codec.toJson(step.settings());
		for (SettingInfo setting : codec.describe(step.settings())) {
			add(parent, setting, values.get(setting.name()));
		}
		problem = new Label(parent, SWT.WRAP);
		problem.setForeground(ERROR);
		wide(problem);
		if (!info.citations().isEmpty()) {
			Label citations = new Label(parent, SWT.WRAP);
			citations.setText(String.join("\n", info.citations()));
			wide(citations);
		}
	}

	private static void wide(Control control) {
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).hint(300, SWT.DEFAULT).applyTo(control);
	}

	private void add(Composite parent, SettingInfo setting, JsonNode value) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(setting.description().label());
		label.setToolTipText(setting.description().help());
		Field field = field(parent, setting, value);
		field.control().setToolTipText(setting.description().help());
		fields.add(field);
		Label unit = new Label(parent, SWT.NONE);
		unit.setText((setting.description().unit() + (setting.rangeText().isEmpty() ? "" : "  (" + setting.rangeText() + ")")).strip());
		unit.setToolTipText(unit.getText());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(unit);
	}

	private Field field(Composite parent, SettingInfo setting, JsonNode value) {
		if (setting.type() == boolean.class) {
			Button box = new Button(parent, SWT.CHECK);
			box.setSelection(value.asBoolean());
			box.addListener(SWT.Selection, event -> changed());
			return new Field(setting, box, null);
		}
		if (setting.type().isEnum()) {
			Combo combo = new Combo(parent, SWT.READ_ONLY);
			combo.setItems(Arrays.stream(setting.type().getEnumConstants()).map(each -> ((Enum<?>) each).name()).toArray(String[]::new));
			combo.setText(value.asText());
			combo.addListener(SWT.Selection, event -> changed());
			GridDataFactory.swtDefaults().hint(FIELD_WIDTH, SWT.DEFAULT).applyTo(combo);
			return new Field(setting, combo, null);
		}
		String shown = value.isNull() ? "" : value.isTextual() ? value.textValue() : value.toString();
		if (setting.description().file()) {
			FileField file = new FileField(parent, FileField.Kind.FILE, setting.name());
			file.set(shown);
			file.text().addListener(SWT.Modify, event -> changed());
			GridDataFactory.fillDefaults().hint(FIELD_WIDTH, SWT.DEFAULT).grab(true, false).applyTo(file.text());
			return new Field(setting, file.text(), file);
		}
		Text text = new Text(parent, SWT.BORDER);
		text.setText(shown);
		text.addListener(SWT.Modify, event -> changed());
		GridDataFactory.swtDefaults().hint(FIELD_WIDTH, SWT.DEFAULT).applyTo(text);
		return new Field(setting, text, null);
	}

	private void changed() {
		try {
			listener.accept(read(step));
			say("");
		} catch (RampScopeException e) {
			say(e.getMessage());
		}
	}

	private <S extends Record> Step<S> read(Step<S> from) {
		ObjectNode json = mapper.createObjectNode();
		for (Field field : fields) {
			json.set(field.info().name(), value(field));
		}
		return new Step<>(from.operation(), codec.fromJson(from.operation().info().id(), from.operation().defaults(), json));
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

	/** @return the widget of a setting, for tests and keys */
	public Control control(String setting) {
		return fields.stream().filter(field -> field.info().name().equals(setting)).map(Field::control).findFirst().orElseThrow();
	}
}
