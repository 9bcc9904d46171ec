/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.dialog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.PipelineCheck;
import org.rampscope.operations.pipeline.PipelineFile;
import org.rampscope.operations.pipeline.PipelineOverrides;
import org.rampscope.operations.pipeline.ReadyPipelines;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.pipeline.InstalledOperations;

/** Asks where frames come, what is done with them, and where the result goes. */
public final class LiveRunDialog extends TitleAreaDialog {

	private static final String INTEGRATION = "org.rampscope.integrate.azimuthal";
	private static final String CALIBRATION = "calibration";

	private FileField sourceField;
	private FileField calibrationField;
	private FileField outputField;
	private Combo pipelineField;
	private Path source;
	private Pipeline pipeline;
	private Path output;

	/** @param shell the window asked in */
	public LiveRunDialog(Shell shell) {
		super(shell);
	}

	/** @return where the frames come */
	public Path source() {
		return source;
	}

	/** @return what is done with them */
	public Pipeline pipeline() {
		return pipeline;
	}

	/** @return folder against which file names in the pipeline are resolved */
	public Path base() {
		return Path.of("").toAbsolutePath();
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
		label(area, Messages.live_pipeline);
		pipelineField = new Combo(area, SWT.READ_ONLY);
		PipelineFile files = new PipelineFile(InstalledOperations.registry());
		pipelineField.setItems(ReadyPipelines.names().stream()
				.filter(name ->
						files.parse(ReadyPipelines.json(name)).input() == org.rampscope.operations.DataRank.IMAGE).toArray(String[]::new));
		pipelineField.select(pipelineField.getItemCount() - 1);
		label(area, Messages.live_calibration);
		calibrationField = new FileField(area, FileField.Kind.FILE, "calibration");
		label(area, Messages.live_output);
		outputField = new FileField(area, FileField.Kind.NEW_FILE, "save");
		return area;
	}

	private static void label(Composite parent, String text) {
		new Label(parent, SWT.NONE).setText(text);
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
			setErrorMessage(org.eclipse.osgi.util.NLS.bind(Messages.run_exists, to.get()));
			return;
		}
		try {
			Pipeline chosen = new PipelineFile(InstalledOperations.registry()).parse(ReadyPipelines.json(pipelineField.getText()));
			if (calibrationField.path().isPresent()) {
				chosen = new PipelineOverrides().set(chosen, INTEGRATION, CALIBRATION, calibrationField.path().get().toString());
			}
			new PipelineCheck().check(chosen, new RunContext(base(), 1));
			source = from.get();
			pipeline = chosen;
			output = to.get();
			super.okPressed();
		} catch (RampScopeException e) {
			setErrorMessage(e.getMessage());
		}
	}
}
