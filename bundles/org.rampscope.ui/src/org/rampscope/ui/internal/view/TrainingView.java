/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.rampscope.core.Labels;
import org.rampscope.learning.network.NetworkType;
import org.rampscope.learning.network.NetworkTypes;
import org.rampscope.learning.training.TrainingSettings;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.plot.figure.FigureTheme;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.canvas.UiThread;
import org.rampscope.ui.internal.dialog.ModelFileDialog;
import org.rampscope.ui.internal.pipeline.FormHints;
import org.rampscope.ui.internal.pipeline.FormHints.Automatic;
import org.rampscope.ui.internal.pipeline.RecordForm;
import org.rampscope.ui.internal.preference.WorkbenchPreferences;
import org.rampscope.ui.model.ModelState;
import org.rampscope.ui.model.TrainingSplit;
import org.rampscope.ui.model.TrainingState;
import org.rampscope.ui.selection.RampSelection;

/** How a model is trained and on which device; train, cancel, save, open, classify. */
public final class TrainingView extends RampView {

	/** The view's id in plugin.xml. */
	public static final String ID = "org.rampscope.ui.view.training";

	private static final double VALIDATION = 0.2;
	/** Three lines. */
	private static final int MESSAGE_HEIGHT = 54;

	private final List<NetworkType> networks = NetworkTypes.all().stream().filter(NetworkType::classifiesPatterns).toList();
	private TrainingSettings settings = TrainingSettings.DEFAULT.withValidation(VALIDATION, 1, 0);
	private Combo device;
	private Combo network;
	private Button train;
	private Button classify;
	private Button stopHere;
	private ProgressBar bar;
	private Label message;
	private ScrolledComposite scroll;
	private RecordForm<TrainingSettings> form;
	private Action save;
	private OpenRamp ramp;

	@Override
	protected Control createContent(Composite parent) {
		Composite content = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).margins(6, 6).spacing(6, 4).applyTo(content);
		new Label(content, SWT.NONE).setText(Messages.training_network);
		network = new Combo(content, SWT.READ_ONLY);
		network.setItems(networks.stream().map(NetworkType::name).toArray(String[]::new));
		network.select(networks.indexOf(settings.type()));
		network.addListener(SWT.Selection, event -> chooseNetwork());
		new Label(content, SWT.NONE).setText(Messages.training_device);
		device = new Combo(content, SWT.NONE);
		device.setItems("auto", "cpu", "gpu0", "gpu1");
		device.setText(WorkbenchPreferences.device());
		GridDataFactory.fillDefaults().grab(true, false).hint(40, SWT.DEFAULT).applyTo(device);
		listen(WorkbenchPreferences.listen(WorkbenchPreferences.DEVICE,
				() -> UiThread.run(content, () -> device.setText(WorkbenchPreferences.device()))));
		scroll = new ScrolledComposite(content, SWT.V_SCROLL | SWT.BORDER);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.addListener(SWT.Resize, event -> fitForm());
		GridDataFactory.fillDefaults().grab(true, true).span(4, 1).hint(SWT.DEFAULT, 100).applyTo(scroll);
		Composite buttons = new Composite(content, SWT.NONE);
		GridDataFactory.fillDefaults().span(4, 1).grab(true, false).applyTo(buttons);
		GridLayoutFactory.fillDefaults().numColumns(3).equalWidth(true).applyTo(buttons);
		train = button(buttons, Messages.training_train, this::trainOrCancel);
		stopHere = button(buttons, Messages.training_stopHere, () -> services().models().stopHere());
		stopHere.setToolTipText(Messages.training_stopHereHelp);
		classify = button(buttons, Messages.training_classify, this::classify);
		bar = new ProgressBar(content, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().span(4, 1).grab(true, false).applyTo(bar);
		message = new Label(content, SWT.WRAP);
		GridDataFactory.fillDefaults().span(4, 1).grab(true, false).hint(200, MESSAGE_HEIGHT).applyTo(message);
		IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
		save = ViewAction.of(Messages.training_save, this::save);
		tools.add(save);
		tools.add(ViewAction.of(Messages.training_open, this::open));
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
		settings = settings.withNetwork(networks.get(network.getSelectionIndex()).id());
		showForm();
	}

	private void showForm() {
		if (scroll.getContent() != null) {
			scroll.getContent().dispose();
		}
		Composite area = new Composite(scroll, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 6).spacing(6, 4).applyTo(area);
		form = new RecordForm<>(area, Messages.training_title, TrainingSettings.DEFAULT, settings, hints(), next -> {
			settings = next;
			plan();
		});
		scroll.setContent(area);
		fitForm();
	}

	/**
	 * The network has a field of its own, and settings that only other networks have are left out. What is not set follows from the
	 * network, or from how much there is to learn from.
	 */
	private FormHints<TrainingSettings> hints() {
		Set<String> left = new HashSet<>(settings.type().foreignSettings());
		left.add("network");
		return new FormHints<>(left, Path.of("").toAbsolutePath(), Map.of(
				"epochs", new Automatic<>(0, now -> NLS.bind(Messages.training_chosenAs, now.epochCount())),
				"learningRate", new Automatic<>(Double.NaN, now -> NLS.bind(Messages.training_chosenAs, now.fullLearningRate())),
				"weightDecay", new Automatic<>(Double.NaN, now -> NLS.bind(Messages.training_chosenAs, now.penalty())),
				"batch", new Automatic<>(0, now -> Messages.training_allPatterns),
				"chunk", new Automatic<>(0, now -> Messages.training_chunkChosen),
				"noise", new Automatic<>(Double.NaN, now -> Messages.training_chosenHere),
				"copies", new Automatic<>(TrainingSettings.CHOSEN, this::chosenCopies)));
	}

	private String chosenCopies(TrainingSettings now) {
		int frames = services().models().state().training().split().training().size();
		return frames == 0 ? Messages.training_chosenHere
				: NLS.bind(Messages.training_chosenAs, now.withCopies(TrainingSettings.CHOSEN).copyCount(frames));
	}

	private void fitForm() {
		if (scroll.getContent() != null) {
			int width = scroll.getClientArea().width;
			scroll.setMinHeight(scroll.getContent().computeSize(width > 0 ? width : SWT.DEFAULT, SWT.DEFAULT).y);
		}
	}

	/** Shows beside the map what would be learnt from. */
	private void plan() {
		if (ramp != null) {
			services().models().plan(ramp, settings);
		}
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
		if (ramp != ramp()) {
			ramp = ramp();
			plan();
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
		stopHere.setEnabled(training.mayStopHere());
		classify.setEnabled(state.chosen().isPresent() && ramp != null);
		save.setEnabled(state.chosen().isPresent());
		bar.setMaximum(Math.max(1, training.epochs()));
		bar.setSelection(training.history().isEmpty() ? 0 : training.history().getLast().epoch());
		form.say(settings);
		message.setText(text(training, state, ready));
		message.setToolTipText(message.getText());
	}

	private static String text(TrainingState training, ModelState state, boolean ready) {
		if (training.running()) {
			return training.history().isEmpty() ? Messages.training_starting
					: NLS.bind(Messages.training_epoch, new Object[] { training.history().getLast().epoch(), training.epochs(),
							String.format("%.4f", training.history().getLast().loss()),
							String.format("%.1f", 100 * training.history().getLast().accuracy()) });
		}
		if (!training.problem().isEmpty()) {
			return training.problem();
		}
		String said = state.chosen().map(model -> NLS.bind(Messages.training_chosen, model.name()))
				.orElse(ready ? Messages.training_ready : Messages.training_needsLabels);
		TrainingSplit split = training.split();
		return !ready ? said : said + "\n" + NLS.bind(Messages.training_split,
				new Object[] { split.training().size(), split.validation().size(), split.leftOut() });
	}

	/** Lets the chosen model judge the ramp. */
	void classify() {
		services().models().classify(ramp);
	}

	private void save() {
		services().models().state().chosen().ifPresent(model -> new ModelFileDialog(message.getShell()).toSave(model)
				.ifPresent(file -> services().models().save(model, file)));
	}

	private void open() {
		new ModelFileDialog(message.getShell()).toOpen().ifPresent(services().models()::open);
	}

	/** @return what is said about the training */
	String message() {
		return message.getText();
	}

	/** @return the form of the settings, for tests */
	RecordForm<TrainingSettings> form() {
		return form;
	}

	/** @return the settings that fit */
	TrainingSettings settings() {
		return settings;
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
