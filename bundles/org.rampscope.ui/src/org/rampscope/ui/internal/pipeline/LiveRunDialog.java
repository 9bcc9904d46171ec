/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.osgi.service.prefs.Preferences;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.PipelineCheck;
import org.rampscope.operations.pipeline.PipelineOverrides;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.dialog.FileField;

/** Asks where detector frames come, what to do with them, and where the result goes. Remembers what was answered last. */
public final class LiveRunDialog extends TitleAreaDialog {

	private static final String INTEGRATION = "org.rampscope.integrate.azimuthal";
	private static final String CALIBRATION = "calibration";
	private static final String SOURCE_KEY = "live.source";
	private static final String PIPELINE_KEY = "live.pipeline";
	private static final String CALIBRATION_KEY = "live.calibration";

	private final Optional<ChosenPipeline> edited;
	private final Preferences preferences;
	private FileField sourceField;
	private FileField calibrationField;
	private FileField outputField;
	private PipelineField pipelineField;
	private Path source;
	private ChosenPipeline pipeline;
	private Path output;

	/**
	 * @param shell the window asked in
	 * @param edited what the pipeline editor holds; empty where it is closed or holds nothing that runs
	 * @param preferences where answers are remembered
	 */
	public LiveRunDialog(Shell shell, Optional<ChosenPipeline> edited, Preferences preferences) {
		super(shell);
		this.edited = edited;
		this.preferences = preferences;
	}

	/** @return where the frames come */
	public Path source() {
		return source;
	}

	/** @return what is done with them */
	public ChosenPipeline pipeline() {
		return pipeline;
	}

	/** @return the result */
	public Path output() {
		return output;
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(Messages.live_title);
		setMessage(Messages.live_message);
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
		label(area, Messages.live_source);
		sourceField = new FileField(area, FileField.Kind.FILE_OR_FOLDER, "live");
		sourceField.text().addListener(SWT.Modify, event -> proposeOutput());
		label(area, Messages.live_pipeline);
		pipelineField = new PipelineField(area, edited, preferences.get(PIPELINE_KEY, ""));
		label(area, Messages.live_calibration);
		calibrationField = new FileField(area, FileField.Kind.FILE, "calibration");
		label(area, Messages.live_output);
		outputField = new FileField(area, FileField.Kind.NEW_FILE, "save");
		calibrationField.text().setText(preferences.get(CALIBRATION_KEY, ""));
		sourceField.text().setText(preferences.get(SOURCE_KEY, ""));
		return area;
	}

	private static void label(Composite parent, String text) {
		new Label(parent, SWT.NONE).setText(text);
	}

	private void proposeOutput() {
		sourceField.path().filter(path -> path.getFileName() != null).map(ResultName::free).ifPresent(outputField::set);
	}

	@Override
	protected void okPressed() {
		Optional<Path> from = sourceField.path();
		Optional<Path> to = outputField.path();
		if (from.isEmpty() || to.isEmpty()) {
			setErrorMessage(Messages.live_incomplete);
			return;
		}
		if (Files.exists(to.get())) {
			setErrorMessage(NLS.bind(Messages.run_exists, to.get()));
			return;
		}
		try {
			ChosenPipeline chosen = pipelineField.chosen();
			if (calibrationField.path().isPresent()) {
				chosen = new ChosenPipeline(new PipelineOverrides().set(chosen.pipeline(), INTEGRATION, CALIBRATION,
						calibrationField.path().get().toString()), chosen.base());
			}
			new PipelineCheck().check(chosen.pipeline(), new RunContext(chosen.base(), 1));
			source = from.get();
			pipeline = chosen;
			output = to.get();
			preferences.put(SOURCE_KEY, sourceField.text().getText());
			preferences.put(PIPELINE_KEY, pipelineField.remembered());
			preferences.put(CALIBRATION_KEY, calibrationField.text().getText());
			super.okPressed();
		} catch (RampScopeException e) {
			setErrorMessage(e.getMessage());
		}
	}

	/** @return the fields, for tests */
	FileField sourceField() {
		return sourceField;
	}

	/** @return the field of the pipeline, for tests */
	PipelineField pipelineField() {
		return pipelineField;
	}

	/** @return the field of the result, for tests */
	FileField outputField() {
		return outputField;
	}

	/** Presses OK, for tests. */
	void ok() {
		okPressed();
	}
}
