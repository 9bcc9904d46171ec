/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.part.ViewPart;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.operations.DataRank;
import org.rampscope.operations.Operation;
import org.rampscope.operations.OperationRegistry;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.PipelineFile;
import org.rampscope.operations.pipeline.ReadyPipelines;
import org.rampscope.operations.pipeline.Step;
import org.rampscope.ui.Subscription;
import org.rampscope.ui.detector.RawFiles;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.figure.FigureTheme;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.canvas.UiThread;
import org.rampscope.ui.internal.dialog.FileField;
import org.rampscope.ui.internal.dialog.RememberedFolder;
import org.rampscope.ui.internal.pipeline.DefaultMetadata;
import org.rampscope.ui.internal.pipeline.InstalledOperations;
import org.rampscope.ui.internal.pipeline.PreviewPanel;
import org.rampscope.ui.internal.pipeline.RunJob;
import org.rampscope.ui.internal.pipeline.StepForm;
import org.rampscope.ui.internal.preference.WorkbenchPreferences;
import org.rampscope.ui.pipeline.PipelineDraft;

/**
 * Puts a pipeline together: a chain of operations, a form for the settings of each, what it makes of the frame under the cursor, and a run
 * over the whole ramp. It is saved as the JSON that the command line runs.
 */
public final class PipelineView extends ViewPart {

	/** The view's id in plugin.xml. */
	public static final String ID = "org.rampscope.ui.view.pipeline";

	private static final int STEPS = 1000;
	private static final String FROM_PATTERNS = "transition-from-patterns";

	private RampServices services;
	private OperationRegistry registry;
	private PipelineDraft draft = PipelineDraft.EMPTY;
	/** Whether the user has not chosen a pipeline yet. */
	private boolean untouched = true;
	private Path base = Path.of("").toAbsolutePath();
	private Table steps;
	private ScrolledComposite formArea;
	private StepForm form;
	private PreviewPanel preview;
	private FileField input;
	private FileField output;
	private Button run;
	private ProgressBar bar;
	private Label message;
	private RunJob running;
	private final List<Subscription> subscriptions = new java.util.ArrayList<>();

	@Override
	public void createPartControl(Composite parent) {
		services = RampServices.in(getSite());
		registry = InstalledOperations.registry();
		Composite content = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(content);
		SashForm down = new SashForm(content, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 100).applyTo(down);
		SashForm across = new SashForm(down, SWT.HORIZONTAL);
		steps = new Table(across, SWT.FULL_SELECTION | SWT.BORDER);
		steps.addListener(SWT.Selection, event -> showForm());
		formArea = new ScrolledComposite(across, SWT.V_SCROLL | SWT.BORDER);
		formArea.setExpandHorizontal(true);
		formArea.setExpandVertical(true);
		formArea.addListener(SWT.Resize, event -> fitForm());
		across.setWeights(34, 66);
		preview = new PreviewPanel(down, services);
		down.setWeights(55, 45);
		createRunRow(content);
		addActions(getViewSite().getActionBars().getToolBarManager());
		subscriptions.add(services.documents().addListener(state -> UiThread.run(content, this::rampChanged)));
		subscriptions.add(services.selection().addListener(selection -> UiThread.run(content, this::refreshPreview)));
		ThemeWatch themes = new ThemeWatch(getSite().getService(org.eclipse.e4.core.contexts.IEclipseContext.class));
		subscriptions.add(themes.addListener(theme -> UiThread.run(content, () -> preview.setTheme(theme))));
		FigureTheme theme = themes.theme();
		preview.setTheme(theme);
		change(PipelineDraft.of(ready(ReadyPipelines.names().get(1))), 0);
		rampChanged();
	}

	private Pipeline ready(String name) {
		return new DefaultMetadata(registry).added(new PipelineFile(registry).parse(ReadyPipelines.json(name)));
	}

	private void createRunRow(Composite parent) {
		Composite row = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 4).spacing(6, 3).applyTo(row);
		new Label(row, SWT.NONE).setText(Messages.run_input);
		input = new FileField(row, FileField.Kind.FILE_OR_FOLDER, "open");
		new Label(row, SWT.NONE).setText(Messages.run_output);
		output = new FileField(row, FileField.Kind.NEW_FILE, "save");
		run = new Button(row, SWT.PUSH);
		run.setText(Messages.run_run);
		run.addListener(SWT.Selection, event -> runOrCancel());
		Composite end = new Composite(row, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(end);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(end);
		bar = new ProgressBar(end, SWT.HORIZONTAL);
		bar.setMaximum(STEPS);
		bar.setVisible(false);
		GridDataFactory.swtDefaults().hint(140, SWT.DEFAULT).applyTo(bar);
		message = new Label(end, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(message);
	}

	private void addActions(IToolBarManager tools) {
		tools.add(menu(Messages.pipeline_new, parent -> {
			Menu menu = new Menu(parent);
			for (String name : ReadyPipelines.names()) {
				item(menu, name, () -> setDraft(PipelineDraft.of(ready(name)), Path.of("").toAbsolutePath()));
			}
			return menu;
		}));
		tools.add(menu(Messages.pipeline_add, parent -> {
			Menu menu = new Menu(parent);
			for (Operation<?> operation : registry.all()) {
				item(menu, operation.info().name(), () -> change(draft.with(insertAt(), operation), insertAt()));
			}
			return menu;
		}));
		tools.add(ViewAction.of(Messages.pipeline_remove, () -> selected().ifPresent(index -> change(draft.without(index), index - 1))));
		tools.add(ViewAction.of(Messages.pipeline_up, () -> selected().ifPresent(index -> change(draft.moved(index, -1), Math.max(0,
				index - 1)))));
		tools.add(ViewAction.of(Messages.pipeline_down, () -> selected().ifPresent(index -> change(draft.moved(index, 1), index + 1))));
		tools.add(ViewAction.of(Messages.pipeline_open, this::open));
		tools.add(ViewAction.of(Messages.pipeline_save, this::save));
	}

	private static void item(Menu menu, String text, Runnable work) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(text);
		item.addListener(SWT.Selection, event -> work.run());
	}

	private Action menu(String text, java.util.function.Function<Control, Menu> menu) {
		return new Action(text) {
			@Override
			public void run() {
				menu.apply(steps).setVisible(true);
			}
		};
	}

	private int insertAt() {
		return steps.getSelectionIndex() < 0 ? draft.steps().size() : Math.min(draft.steps().size(), steps.getSelectionIndex() + 1);
	}

	private Optional<Integer> selected() {
		return steps.getSelectionIndex() < 0 ? Optional.empty() : Optional.of(steps.getSelectionIndex());
	}

	/** Shows another pipeline. */
	void setDraft(PipelineDraft next, Path folder) {
		base = folder;
		untouched = false;
		change(next, 0);
		rampChanged();
	}

	private void change(PipelineDraft next, int select) {
		draft = next;
		steps.removeAll();
		for (Step<?> step : draft.steps()) {
			new TableItem(steps, SWT.NONE).setText((steps.getItemCount()) + "  " + step.operation().info().name());
		}
		if (!draft.steps().isEmpty()) {
			steps.select(Math.clamp(select, 0, draft.steps().size() - 1));
		}
		showForm();
		refreshPreview();
	}

	private void showForm() {
		if (formArea.getContent() != null) {
			formArea.getContent().dispose();
			form = null;
		}
		selected().ifPresent(index -> {
			Composite area = new Composite(formArea, SWT.NONE);
			form = new StepForm(area, draft.steps().get(index), step -> {
				draft = draft.with(index, step);
				untouched = false;
				refreshPreview();
			});
			formArea.setContent(area);
			fitForm();
		});
	}

	private void fitForm() {
		if (formArea.getContent() != null) {
			formArea.setMinHeight(formArea.getContent().computeSize(formArea.getClientArea().width, SWT.DEFAULT).y);
		}
	}

	private void rampChanged() {
		services.documents().ramp().ifPresent(ramp -> {
			List<Path> raw = RawFiles.behind(ramp).found();
			if (untouched && raw.isEmpty() && draft.steps().getFirst().operation().input() == DataRank.IMAGE) {
				// No frames to start from: the pipeline for patterns is what can be run.
				change(PipelineDraft.of(ready(FROM_PATTERNS)), 0);
			}
			boolean frames = draft.steps().isEmpty() || draft.steps().getFirst().operation().input() == DataRank.IMAGE;
			Path from = frames && !raw.isEmpty() ? raw.getFirst() : ramp.file();
			input.set(from.toString());
			output.set(free(from).toString());
		});
		refreshPreview();
	}

	/** @return a name for a result beside the input that is not taken */
	private static Path free(Path from) {
		String stem = from.getFileName().toString().replaceFirst("\\.[^.]*$", "").replaceFirst("_(frames|result)(_[0-9]+)?$", "");
		Path free = from.resolveSibling(stem + "_result.nxs");
		for (int i = 2; Files.exists(free); i++) {
			free = from.resolveSibling(stem + "_result_" + i + ".nxs");
		}
		return free;
	}

	private void refreshPreview() {
		try {
			Pipeline pipeline = draft.pipeline();
			Optional<OpenRamp> ramp = services.documents().ramp();
			if (ramp.isEmpty()) {
				preview.say(Messages.page_noRamp);
			} else {
				preview.show(pipeline, ramp.get(), services.selection().selection().frame(), context());
			}
		} catch (SettingsException e) {
			preview.say(e.getMessage());
		}
	}

	private RunContext context() {
		return new RunContext(base, WorkbenchPreferences.threads());
	}

	private void runOrCancel() {
		if (running != null) {
			running.cancel();
			return;
		}
		try {
			Pipeline pipeline = draft.pipeline();
			if (input.path().isEmpty() || output.path().isEmpty()) {
				message.setText(Messages.run_incomplete);
				return;
			}
			if (Files.exists(output.path().get())) {
				message.setText(NLS.bind(Messages.run_exists, output.path().get()));
				return;
			}
			start(pipeline);
		} catch (SettingsException e) {
			message.setText(e.getMessage());
		}
	}

	private void start(Pipeline pipeline) {
		running = new RunJob(services.documents(), pipeline, context(), input.path().orElseThrow(), output.path().orElseThrow(),
				(task, fraction) -> UiThread.run(bar, () -> progressed(task, fraction)),
				problem -> UiThread.run(bar, () -> message.setText(problem)));
		running.addJobChangeListener(new org.eclipse.core.runtime.jobs.JobChangeAdapter() {
			@Override
			public void done(org.eclipse.core.runtime.jobs.IJobChangeEvent event) {
				UiThread.run(bar, () -> ended(event.getResult().getSeverity() == org.eclipse.core.runtime.IStatus.CANCEL));
			}
		});
		run.setText(Messages.page_cancel);
		bar.setVisible(true);
		message.setText("");
		running.schedule();
	}

	private void progressed(String task, double fraction) {
		if (running != null) {
			message.setText(task);
			bar.setSelection(Double.isNaN(fraction) ? 0 : (int) (STEPS * fraction));
		}
	}

	private void ended(boolean cancelled) {
		running = null;
		run.setText(Messages.run_run);
		bar.setVisible(false);
		if (cancelled) {
			message.setText(Messages.run_cancelled);
		}
		run.getParent().layout();
	}

	private void open() {
		FileDialog dialog = new FileDialog(steps.getShell(), SWT.OPEN);
		dialog.setText(Messages.pipeline_open);
		dialog.setFilterExtensions(new String[] { "*.json", "*" });
		new RememberedFolder("pipeline").open(dialog).ifPresent(file -> {
			try {
				setDraft(PipelineDraft.of(new PipelineFile(registry).read(file)), file.toAbsolutePath().getParent());
			} catch (RampScopeException e) {
				MessageDialog.openError(steps.getShell(), Messages.pipeline_open, e.getMessage());
			}
		});
	}

	private void save() {
		FileDialog dialog = new FileDialog(steps.getShell(), SWT.SAVE);
		dialog.setText(Messages.pipeline_save);
		dialog.setFileName((draft.name().isEmpty() ? "pipeline" : draft.name()) + ".json");
		dialog.setOverwrite(true);
		new RememberedFolder("pipeline").open(dialog).ifPresent(file -> {
			try {
				saveTo(file);
			} catch (IOException | SettingsException e) {
				MessageDialog.openError(steps.getShell(), Messages.pipeline_save, e.getMessage());
			}
		});
	}

	/** Writes the pipeline as the JSON that the command line runs. */
	void saveTo(Path file) throws IOException {
		Files.writeString(file, new PipelineFile(registry).format(draft.pipeline()));
	}

	/** @return the pipeline as it is now */
	PipelineDraft draft() {
		return draft;
	}

	/** @return the steps' table, for tests */
	Table steps() {
		return steps;
	}

	/** @return the form of the chosen step */
	StepForm form() {
		return form;
	}

	/** @return the preview */
	PreviewPanel preview() {
		return preview;
	}

	/** @return the fields and button of the run, for tests */
	FileField output() {
		return output;
	}

	/** @return what is said about the run */
	String message() {
		return message.getText();
	}

	/** Presses the button. */
	void press() {
		runOrCancel();
	}

	@Override
	public void setFocus() {
		steps.setFocus();
	}

	@Override
	public void dispose() {
		subscriptions.forEach(Subscription::close);
		preview.close();
		super.dispose();
	}
}
