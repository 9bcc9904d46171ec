/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.rampscope.core.Labels;
import org.rampscope.learning.model.TrainedModel;
import org.rampscope.learning.network.NetworkKind;
import org.rampscope.learning.training.TrainingSettings;
import org.rampscope.ui.display.RampMap;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.figure.FigureTheme;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.canvas.UiThread;
import org.rampscope.ui.internal.dialog.RememberedFolder;
import org.rampscope.ui.internal.pipeline.RecordForm;
import org.rampscope.ui.internal.preference.WorkbenchPreferences;
import org.rampscope.ui.model.ModelState;
import org.rampscope.ui.model.TrainingState;
import org.rampscope.ui.selection.RampSelection;

/** How a model is trained and on which device; train, cancel, save, open, classify. */
public final class TrainingView extends RampView {

	/** The view's id in plugin.xml. */
	public static final String ID = "org.rampscope.ui.view.training";

	private static final double VALIDATION = 0.2;
	private static final List<NetworkKind> KINDS = List.of(NetworkKind.CNN, NetworkKind.FCNN, NetworkKind.RESNET, NetworkKind.LSTM,
			NetworkKind.TRANSFORMER, NetworkKind.CONV_SC, NetworkKind.CONV_SCT);

	private TrainingSettings settings = TrainingSettings.DEFAULT.withValidation(VALIDATION, 1, 0);
	private Combo device;
	private Combo network;
	private Button train;
	private Button classify;
	private Button save;
	private ProgressBar bar;
	private Label message;
	private ScrolledComposite scroll;
	private RecordForm<TrainingSettings> form;
	private OpenRamp ramp;

	@Override
	protected Control createContent(Composite parent) {
		Composite content = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 6).spacing(6, 4).applyTo(content);
		new Label(content, SWT.NONE).setText(Messages.training_network);
		network = new Combo(content, SWT.READ_ONLY);
		network.setItems(KINDS.stream().map(NetworkKind::publishedName).toArray(String[]::new));
		network.select(0);
		network.addListener(SWT.Selection, event -> chooseNetwork());
		new Label(content, SWT.NONE).setText(Messages.training_device);
		device = new Combo(content, SWT.NONE);
		device.setItems("auto", "cpu", "gpu0", "gpu1");
		device.setText(WorkbenchPreferences.device());
		scroll = new ScrolledComposite(content, SWT.V_SCROLL | SWT.BORDER);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(SWT.DEFAULT, 100).applyTo(scroll);
		Composite buttons = new Composite(content, SWT.NONE);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(buttons);
		GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).applyTo(buttons);
		train = button(buttons, Messages.training_train, this::trainOrCancel);
		classify = button(buttons, Messages.training_classify, () -> services().models().classify(ramp));
		save = button(buttons, Messages.training_save, this::save);
		button(buttons, Messages.training_open, this::open);
		bar = new ProgressBar(content, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(bar);
		message = new Label(content, SWT.WRAP);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(240, 36).applyTo(message);
		showForm();
		listen(services().models().addListener(state -> UiThread.run(content, this::show)));
		return content;
	}

	private static Button button(Composite parent, String name, Runnable work) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(name);
		button.addListener(SWT.Selection, event -> work.run());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
		return button;
	}

	private void chooseNetwork() {
		settings = settings.withNetwork(KINDS.get(network.getSelectionIndex()).id());
		showForm();
	}

	private void showForm() {
		if (scroll.getContent() != null) {
			scroll.getContent().dispose();
		}
		Composite area = new Composite(scroll, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 6).spacing(6, 4).applyTo(area);
		form = new RecordForm<>(area, Messages.training_title, TrainingSettings.DEFAULT, settings, next -> settings = next);
		scroll.setContent(area);
		scroll.setMinHeight(area.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
	}

	/** Trains with other settings than the form's. */
	void train(TrainingSettings other, String where) {
		services().models().train(ramp, other, where);
	}

	private void trainOrCancel() {
		if (services().models().state().training().running()) {
			services().models().cancelTraining();
		} else if (ramp != null) {
			train(settings, device.getText());
		}
	}

	@Override
	protected void mapChanged(RampMap shown, RampSelection selection) {
		if (ramp != shown.ramp()) {
			ramp = shown.ramp();
			show();
		}
	}

	private void show() {
		ModelState state = services().models().state();
		TrainingState training = state.training();
		boolean ready = ramp != null && ramp.scan().labels().isPresent()
				&& java.util.Arrays.stream(ramp.scan().labels().get().codes()).filter(code -> code != Labels.NONE).distinct().count() > 1;
		train.setText(training.running() ? Messages.page_cancel : Messages.training_train);
		train.setEnabled(ready || training.running());
		classify.setEnabled(state.chosen().isPresent());
		save.setEnabled(state.chosen().isPresent());
		bar.setMaximum(Math.max(1, training.epochs()));
		bar.setSelection(training.history().size());
		message.setText(text(training, state, ready));
	}

	private static String text(TrainingState training, ModelState state, boolean ready) {
		if (training.running()) {
			return training.history().isEmpty() ? Messages.training_starting
					: NLS.bind(Messages.training_epoch, new Object[] { training.history().size(), training.epochs(),
							String.format("%.4f", training.history().getLast().loss()),
							String.format("%.1f", 100 * training.history().getLast().accuracy()) });
		}
		if (!training.problem().isEmpty()) {
			return training.problem();
		}
		return state.chosen().map(model -> NLS.bind(Messages.training_chosen, model.name()))
				.orElse(ready ? Messages.training_ready : Messages.training_needsLabels);
	}

	private void save() {
		services().models().state().chosen().ifPresent(model -> {
			FileDialog dialog = new FileDialog(message.getShell(), SWT.SAVE);
			dialog.setText(Messages.training_save);
			dialog.setFileName(model.name().replace(' ', '_') + TrainedModel.EXTENSION);
			dialog.setOverwrite(true);
			new RememberedFolder("models").open(dialog).ifPresent(file -> services().models().save(model, file));
		});
	}

	private void open() {
		FileDialog dialog = new FileDialog(message.getShell(), SWT.OPEN);
		dialog.setText(Messages.training_open);
		dialog.setFilterExtensions(new String[] { "*" + TrainedModel.EXTENSION, "*" });
		new RememberedFolder("models").open(dialog).ifPresent(services().models()::open);
	}

	/** @return what is said about the training */
	String message() {
		return message.getText();
	}

	/** @return the form's problem, where there is one */
	Optional<String> problem() {
		return Optional.of(form.problem()).filter(text -> !text.isEmpty());
	}

	@Override
	protected void selectionChanged(RampMap shown, RampSelection selection) {
		// training does not depend on the cursor
	}

	@Override
	protected void themeChanged(FigureTheme theme) {
		// widgets follow the platform's style
	}
}
