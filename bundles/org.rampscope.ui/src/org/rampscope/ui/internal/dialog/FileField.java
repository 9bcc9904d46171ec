/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.dialog;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;
import org.rampscope.ui.document.ShownPath;
import org.rampscope.ui.internal.Messages;

/** A field for a path, with buttons to choose it. */
public final class FileField {

	private static final int WIDTH = 360;

	/** What the path may be of. */
	public enum Kind {
		FILE, FILE_OR_FOLDER, NEW_FILE, FOLDER
	}

	private final Text text;

	/**
	 * @param parent where the field goes
	 * @param kind what the path may be of
	 * @param purpose one word, for the folder that is remembered
	 */
	public FileField(Composite parent, Kind kind, String purpose) {
		Composite row = new Composite(parent, SWT.NONE);
		boolean both = kind == Kind.FILE_OR_FOLDER;
		GridLayoutFactory.fillDefaults().numColumns(both ? 3 : 2).spacing(4, 0).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		text = new Text(row, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(WIDTH, SWT.DEFAULT).applyTo(text);
		RememberedFolder folder = new RememberedFolder(purpose);
		if (kind != Kind.FOLDER) {
			button(row, both ? Messages.field_file : Messages.field_browse).addListener(SWT.Selection, event -> folder
					.open(new FileDialog(row.getShell(), kind == Kind.NEW_FILE ? SWT.SAVE : SWT.OPEN)).ifPresent(this::set));
		}
		if (both || kind == Kind.FOLDER) {
			button(row, both ? Messages.field_folder : Messages.field_browse).addListener(SWT.Selection,
					event -> folder.open(new DirectoryDialog(row.getShell())).ifPresent(this::set));
		}
	}

	private static Button button(Composite parent, String name) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(name);
		return button;
	}

	/** @return the field itself */
	public Text text() {
		return text;
	}

	/** Writes into the field. */
	public void set(Path path) {
		text.setText(ShownPath.of(path));
	}

	/** @return the absolute path; empty where the field is, or holds no path */
	public Optional<Path> path() {
		return ShownPath.parse(text.getText());
	}
}
