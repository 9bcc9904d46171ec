/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.pipeline;

import java.nio.file.Path;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.pipeline.Step;

/** A form for one operation: what it does, its settings, its papers. */
public final class StepForm {

	private final RecordForm<?> form;

	/**
	 * @param parent where the form goes
	 * @param step the operation with its settings
	 * @param folder where files are looked up that the settings name
	 * @param listener told of every change that fits
	 */
	public StepForm(Composite parent, Step<?> step, Path folder, Consumer<Step<?>> listener) {
		GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 8).spacing(8, 5).applyTo(parent);
		OperationInfo info = step.operation().info();
		wide(parent, info.name()).setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		wide(parent, info.description());
		form = form(parent, step, folder, listener);
		if (!info.citations().isEmpty()) {
			wide(parent, String.join("\n", info.citations()));
		}
	}

	private static <S extends Record> RecordForm<S> form(Composite parent, Step<S> step, Path folder, Consumer<Step<?>> listener) {
		return new RecordForm<>(parent, step.operation().info().id(), step.operation().defaults(), step.settings(),
				FormHints.in(folder), settings -> listener.accept(new Step<>(step.operation(), settings)));
	}

	private static Label wide(Composite parent, String text) {
		Label label = new Label(parent, SWT.WRAP);
		label.setText(text);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).hint(240, SWT.DEFAULT).applyTo(label);
		return label;
	}

	/** @return what is wrong; empty where nothing is */
	public String problem() {
		return form.problem();
	}

	/** @return the widget of a setting */
	public Control control(String setting) {
		return form.control(setting);
	}
}
