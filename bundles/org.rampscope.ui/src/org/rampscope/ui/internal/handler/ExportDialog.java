/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.handler;

import java.nio.file.Path;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.dialog.RememberedFolder;

/** Asks how large a picture shall be, then where it goes; remembers both. */
final class ExportDialog extends TitleAreaDialog {

	private static final String WIDTH = "export.width";
	private static final String HEIGHT = "export.height";
	private static final int SMALLEST = 200;
	private static final int LARGEST = 10_000;

	private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.rampscope.ui");
	private Spinner widthField;
	private Spinner heightField;
	private Path file;

	ExportDialog(Shell shell) {
		super(shell);
	}

	/** @return where the picture goes; only after OK */
	Path file() {
		return file;
	}

	/** @return its width in pixels */
	int width() {
		return preferences.getInt(WIDTH, 1600);
	}

	/** @return its height in pixels */
	int height() {
		return preferences.getInt(HEIGHT, 1000);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.export_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(Messages.export_title);
		setMessage(Messages.export_message);
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
		widthField = field(area, Messages.export_width, width());
		heightField = field(area, Messages.export_height, height());
		return area;
	}

	private static Spinner field(Composite parent, String name, int value) {
		new Label(parent, SWT.NONE).setText(name);
		Spinner field = new Spinner(parent, SWT.BORDER);
		field.setValues(value, SMALLEST, LARGEST, 0, 100, 1000);
		return field;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.export_choose, true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	@Override
	protected void okPressed() {
		FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
		dialog.setText(Messages.export_choose);
		dialog.setFilterExtensions(new String[] { "*.png", "*.svg" });
		dialog.setFileName("ramp.png");
		dialog.setOverwrite(true);
		new RememberedFolder("export").open(dialog).ifPresent(chosen -> {
			file = chosen;
			preferences.putInt(WIDTH, widthField.getSelection());
			preferences.putInt(HEIGHT, heightField.getSelection());
			super.okPressed();
		});
	}
}
