/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.dialog;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.nexus.inspect.FileTree;
import org.rampscope.nexus.inspect.TreeItem;
import org.rampscope.ui.document.ShownPath;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.canvas.UiThread;

/** A field for the path of a dataset inside a file, with a button that lists those the file has. */
public final class DatasetField {

	private final Supplier<Optional<Path>> file;
	private final Text text;
	private final Button choose;

	/**
	 * @param parent where the field goes
	 * @param file gives the file; empty while none is named
	 */
	public DatasetField(Composite parent, Supplier<Optional<Path>> file) {
		this.file = file;
		Composite row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 0).applyTo(row);
		text = new Text(row, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
		choose = new Button(row, SWT.PUSH);
		choose.setText(Messages.dataset_choose);
		choose.addListener(SWT.Selection, event -> list());
	}

	/** Lists in a job: links may lead to files that answer slowly. */
	private void list() {
		Optional<Path> named = file.get();
		if (named.isEmpty()) {
			MessageDialog.openInformation(text.getShell(), Messages.dataset_title, Messages.dataset_noFile);
			return;
		}
		choose.setEnabled(false);
		Job.createSystem(Messages.tree_listing, monitor -> {
			try {
				List<TreeItem> found = FileTree.of(named.get()).stream()
						.filter(item -> item.kind() == TreeItem.Kind.DATASET && item.shape().length > 0).toList();
				UiThread.run(text, () -> offer(named.get(), found));
			} catch (RampScopeException e) {
				UiThread.run(text, () -> explain(e.getMessage()));
			}
		}).schedule();
	}

	private void explain(String problem) {
		MessageDialog.openError(text.getShell(), Messages.dataset_title, problem);
		if (!choose.isDisposed()) {
			choose.setEnabled(true);
		}
	}

	private void offer(Path from, List<TreeItem> found) {
		if (found.isEmpty()) {
			explain(NLS.bind(Messages.dataset_none, ShownPath.of(from)));
			return;
		}
		ElementListSelectionDialog dialog = new ElementListSelectionDialog(text.getShell(), LabelProvider.createTextProvider(
				item -> inWords((TreeItem) item)));
		dialog.setTitle(Messages.dataset_title);
		dialog.setMessage(NLS.bind(Messages.dataset_message, ShownPath.of(from)));
		dialog.setElements(found.toArray());
		dialog.setInitialSelections(found.stream().filter(item -> item.path().equals(text.getText())).toArray());
		boolean chosen = dialog.open() == Window.OK;
		if (text.isDisposed()) {
			return;
		}
		choose.setEnabled(true);
		if (chosen && dialog.getFirstResult() instanceof TreeItem item) {
			text.setText(item.path());
		}
	}

	private static String inWords(TreeItem item) {
		return item.path() + "   " + item.type() + " " + Arrays.toString(item.shape());
	}

	/** @return the field itself */
	public Text text() {
		return text;
	}

	/** @return the button that lists the datasets */
	public Button button() {
		return choose;
	}
}
