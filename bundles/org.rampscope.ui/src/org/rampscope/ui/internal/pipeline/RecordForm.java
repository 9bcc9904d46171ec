/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.pipeline;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
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
import org.rampscope.ui.document.ShownPath;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.dialog.DatasetField;
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
	private static final int DIGITS = 6;
	private static final double LARGE = 1e6;
	private static final double SMALL = 1e-3;
	private static final int LABEL_WIDTH = 96;
	private static final int FIELD_WIDTH = 112;
	/** Units and ranges are broken into lines where there is less room than they need. */
	private static final int UNIT_WIDTH = 64;

	/** A setting with its widget; a text that was not changed stands for the value it was made from, to the last digit. */
	private record Field(SettingInfo info, Control control, JsonNode value, String shown) {
	}

	private final SettingsCodec codec = new SettingsCodec();
	private final JsonMapper mapper = JsonMapper.builder().build();
	private final List<Field> fields = new ArrayList<>();
	private final Consumer<? super S> listener;
	private final String owner;
	private final S defaults;
	private final FormHints<S> hints;
	private final ObjectNode values;
	private final Label problem;

	/**
	 * @param parent where the form goes
	 * @param owner whose settings they are, for messages
	 * @param defaults settings with every default
	 * @param shown the settings shown at first
	 * @param hints what the settings do not say themselves
	 * @param listener told of every change that fits
	 */
	public RecordForm(Composite parent, String owner, S defaults, S shown, FormHints<S> hints, Consumer<? super S> listener) {
		this.listener = listener;
		this.owner = owner;
		this.defaults = defaults;
		this.hints = hints;
		values = codec.toJson(shown);
		for (SettingInfo setting : codec.describe(shown)) {
			if (!hints.elsewhere().contains(setting.name())) {
				add(parent, setting, values.get(setting.name()));
			}
		}
		problem = new Label(parent, SWT.WRAP);
		problem.setForeground(ERROR);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).hint(240, SWT.DEFAULT).applyTo(problem);
		say(shown);
	}

	private void add(Composite parent, SettingInfo setting, JsonNode value) {
		Label label = new Label(parent, SWT.WRAP);
		label.setText(setting.description().label());
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(LABEL_WIDTH, SWT.DEFAULT).applyTo(label);
		label.setToolTipText(setting.description().help());
		Control control = control(parent, setting, value);
		control.setToolTipText(setting.description().help());
		fields.add(new Field(setting, control, value, control instanceof Text text ? text.getText() : ""));
		if (control.getParent() != parent) {
			// a field with its button
			GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(control.getParent());
			return;
		}
		if (control instanceof Combo) {
			// has no unit, and its choices may be long
			GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).span(2, 1).applyTo(control);
			return;
		}
		Label unit = new Label(parent, SWT.WRAP);
		unit.setText((setting.description().unit() + " " + range(setting)).strip());
		unit.setToolTipText(unit.getText());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(UNIT_WIDTH, SWT.DEFAULT).applyTo(unit);
	}

	/** The range in brackets; a value that only stands for "chosen" is no part of it. */
	private String range(SettingInfo setting) {
		FormHints.Automatic<S> automatic = hints.automatic().get(setting.name());
		double low = setting.description().min();
		double high = setting.description().max();
		if (automatic != null && automatic.value() == low && setting.type() == int.class) {
			low++;
		}
		boolean bounded = low > Double.NEGATIVE_INFINITY;
		boolean limited = high < Double.POSITIVE_INFINITY;
		return bounded && limited ? NLS.bind(Messages.form_range, number(low), number(high))
				: bounded ? NLS.bind(Messages.form_atLeast, number(low)) : limited ? NLS.bind(Messages.form_atMost, number(high)) : "";
	}

	/** Short: powers of ten from a million on, and below a thousandth. */
	private static String number(double value) {
		double size = Math.abs(value);
		if (size >= LARGE || size > 0 && size < SMALL) {
			return String.format(Locale.ROOT, "%.1e", value).replace(".0e", "e").replaceFirst("e([+-])0?", "e$1").replace("e+", "e");
		}
		return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
	}

	private boolean isAutomatic(SettingInfo setting, JsonNode value) {
		FormHints.Automatic<S> automatic = hints.automatic().get(setting.name());
		return automatic != null && value.isNumber() && value.doubleValue() == automatic.value();
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
			combo.setItems(ChoiceText.all(setting.type()));
			combo.select(indexOf(setting, value));
			combo.addListener(SWT.Selection, event -> changed());
			return combo;
		}
		String shown = value.isNull() || isAutomatic(setting, value) ? "" : value.isTextual() ? value.textValue() : shortened(value.toString());
		Text text;
		if (setting.description().file()) {
			text = new FileField(parent, FileField.Kind.FILE, setting.name()).text();
			GridDataFactory.fillDefaults().hint(FIELD_WIDTH / 2, SWT.DEFAULT).grab(true, false).applyTo(text);
		} else if (!setting.description().datasetIn().isEmpty()) {
			text = new DatasetField(parent, () -> file(setting.description().datasetIn())).text();
			GridDataFactory.fillDefaults().hint(FIELD_WIDTH / 2, SWT.DEFAULT).grab(true, false).applyTo(text);
		} else {
			text = new Text(parent, SWT.BORDER);
			GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(FIELD_WIDTH, SWT.DEFAULT).applyTo(text);
		}
		text.setText(shown);
		text.addListener(SWT.Modify, event -> changed());
		return text;
	}

	/** Thirds and sixths need more digits than people read. */
	private static String shortened(String number) {
		return number.matches("-?[0-9]*\\.[0-9]{9,}") ? new BigDecimal(number).round(new MathContext(DIGITS)).toPlainString() : number;
	}

	/** Where the JSON's value stands among the choices, as the codec writes it. */
	private int indexOf(SettingInfo setting, JsonNode value) {
		Object[] choices = setting.type().getEnumConstants();
		return IntStream.range(0, choices.length).filter(i -> ((Enum<?>) choices[i]).name().equals(value.asText())).findFirst().orElse(-1);
	}

	private void changed() {
		try {
			for (Field field : fields) {
				values.set(field.info().name(), value(field));
			}
			S now = codec.fromJson(owner, defaults, values);
			listener.accept(now);
			say(now);
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
			return mapper.getNodeFactory().textNode(((Enum<?>) field.info().type().getEnumConstants()[combo.getSelectionIndex()]).name());
		}
		String text = ((Text) field.control()).getText().strip();
		if (text.equals(field.shown())) {
			return field.value();
		}
		if (field.info().type() == String.class) {
			return mapper.getNodeFactory().textNode(field.info().description().file() ? fileName(text) : text);
		}
		if (text.isEmpty()) {
			FormHints.Automatic<S> automatic = hints.automatic().get(field.info().name());
			return automatic == null || Double.isNaN(automatic.value()) ? mapper.getNodeFactory().nullNode()
					: mapper.getNodeFactory().numberNode((long) automatic.value());
		}
		try {
			return mapper.readTree(text);
		} catch (JsonProcessingException e) {
			return mapper.getNodeFactory().textNode(text);
		}
	}

	/** Only people write ~ for the user's folder: whoever reads the settings does not know it. */
	private static String fileName(String written) {
		return written.startsWith("~") ? ShownPath.parse(written).map(Path::toString).orElse(written) : written;
	}

	/** The file that the field of a setting names. */
	private Optional<Path> file(String setting) {
		String written = ((Text) control(setting)).getText().strip();
		return written.isEmpty() ? Optional.empty() : Optional.of(hints.folder().resolve(fileName(written)).normalize());
	}

	/** Says in empty fields what is chosen for them. */
	public void say(S now) {
		for (Field field : fields) {
			FormHints.Automatic<S> automatic = hints.automatic().get(field.info().name());
			if (automatic != null) {
				((Text) field.control()).setMessage(automatic.chosen().apply(now));
			}
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
