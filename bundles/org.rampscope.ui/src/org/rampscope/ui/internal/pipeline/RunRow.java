/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.rampscope.core.error.SettingsException;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.ui.document.RampDocuments;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.canvas.UiThread;
import org.rampscope.ui.internal.dialog.FileField;

/** Input, result, and a button that runs a pipeline over them or cancels the run. */
public final class RunRow {

	private static final int STEPS = 1000;

	private final RampDocuments documents;
	private final Supplier<Pipeline> pipeline;
	private final Supplier<RunContext> context;
	private final FileField input;
	private final FileField output;
	private final Button run;
	private final ProgressBar bar;
	private final Label message;
	private RunJob running;

	/**
	 * @param parent where it goes
	 * @param documents where results are opened
	 * @param pipeline gives what is run; may throw {@link SettingsException}
	 * @param context gives where file names are looked up, and threads
	 */
	public RunRow(Composite parent, RampDocuments documents, Supplier<Pipeline> pipeline, Supplier<RunContext> context) {
		this.documents = documents;
		this.pipeline = pipeline;
		this.context = context;
		Composite row = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 4).spacing(6, 3).applyTo(row);
		new Label(row, SWT.NONE).setText(Messages.run_input);
		input = new FileField(row, FileField.Kind.FILE_OR_FOLDER, "open");
		new Label(row, SWT.NONE).setText(Messages.run_output);
		output = new FileField(row, FileField.Kind.NEW_FILE, "save");
		run = new Button(row, SWT.PUSH);
		run.setText(Messages.run_run);
		run.addListener(SWT.Selection, event -> press());
		Composite end = new Composite(row, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(end);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(end);
		bar = new ProgressBar(end, SWT.HORIZONTAL);
		bar.setMaximum(STEPS);
		bar.setVisible(false);
		GridDataFactory.swtDefaults().hint(140, SWT.DEFAULT).applyTo(bar);
		message = new Label(end, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(100, SWT.DEFAULT).applyTo(message);
	}

	/** Proposes an input, and a name beside it for the result. */
	public void propose(Path from) {
		input.set(from);
		output.set(ResultName.free(from));
	}

	/** Runs, or cancels what runs. */
	public void press() {
		if (running != null) {
			running.cancel();
			return;
		}
		try {
			Pipeline chosen = pipeline.get();
			if (input.path().isEmpty() || output.path().isEmpty()) {
				say(Messages.run_incomplete);
			} else if (Files.exists(output.path().get())) {
				say(NLS.bind(Messages.run_exists, output.path().get()));
			} else {
				start(chosen);
			}
		} catch (SettingsException e) {
			say(e.getMessage());
		}
	}

	private void start(Pipeline chosen) {
		running = new RunJob(documents, chosen, context.get(), input.path().orElseThrow(), output.path().orElseThrow(),
				(task, fraction) -> UiThread.run(bar, () -> progressed(task, fraction)), problem -> UiThread.run(bar, () -> say(problem)));
		running.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				UiThread.run(bar, () -> ended(event.getResult().getSeverity() == IStatus.CANCEL));
			}
		});
		run.setText(Messages.page_cancel);
		bar.setVisible(true);
		say("");
		running.schedule();
	}

	private void say(String text) {
		message.setText(text);
		message.setToolTipText(text);
		message.requestLayout();
	}

	private void progressed(String task, double fraction) {
		if (running != null) {
			say(task);
			bar.setSelection(Double.isNaN(fraction) ? 0 : (int) (STEPS * fraction));
		}
	}

	private void ended(boolean cancelled) {
		running = null;
		run.setText(Messages.run_run);
		bar.setVisible(false);
		if (cancelled) {
			say(Messages.run_cancelled);
		}
		run.getParent().layout();
	}

	/** @return the field of the result */
	public FileField output() {
		return output;
	}

	/** @return the field of the input */
	public FileField input() {
		return input;
	}

	/** @return what is said about the run */
	public String message() {
		return message.getText();
	}

	/** @return whether a run is going on */
	public boolean isRunning() {
		return running != null;
	}
}
