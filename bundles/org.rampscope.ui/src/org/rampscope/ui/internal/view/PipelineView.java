/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.part.ViewPart;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.operations.DataRank;
import org.rampscope.operations.OperationRegistry;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.PipelineFile;
import org.rampscope.operations.pipeline.ReadyPipelines;
import org.rampscope.plot.HeatmapPyramid;
import org.rampscope.ui.Subscription;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.canvas.UiThread;
import org.rampscope.ui.internal.dialog.RememberedFolder;
import org.rampscope.ui.internal.pipeline.ChosenPipeline;
import org.rampscope.ui.internal.pipeline.DefaultMetadata;
import org.rampscope.ui.internal.service.InstalledOperations;
import org.rampscope.ui.internal.pipeline.PreviewPanel;
import org.rampscope.ui.internal.pipeline.RunRow;
import org.rampscope.ui.internal.pipeline.StepForm;
import org.rampscope.ui.internal.pipeline.StepList;
import org.rampscope.ui.internal.preference.WorkbenchPreferences;
import org.rampscope.ui.internal.service.RampServices;
import org.rampscope.ui.pipeline.PipelineDraft;
import org.rampscope.ui.pipeline.PipelineFolder;

/**
 * Puts a pipeline together: a chain of operations, a form for the settings of each, what it makes of the frame under the cursor, and a run
 * over the whole ramp. It is saved as the JSON that the command line runs.
 */
public final class PipelineView extends ViewPart {

	/** The view's id in plugin.xml. */
	public static final String ID = "org.rampscope.ui.view.pipeline";

	private static final String FROM_PATTERNS = "transition-from-patterns";

	private final List<Subscription> subscriptions = new ArrayList<>();
	private RampServices services;
	private OperationRegistry registry;
	private PipelineDraft draft = PipelineDraft.EMPTY;
	/** Whether the user has not chosen a pipeline yet. */
	private boolean untouched = true;
	/** Folder against which file names in the pipeline are resolved. */
	private Path base = Path.of("").toAbsolutePath();
	private StepList steps;
	private ScrolledComposite formArea;
	private StepForm form;
	/** Which step the form is of; −1 for none. */
	private int formStep = -1;
	private PreviewPanel preview;
	private RunRow run;
	private RawFileSearch search;
	/** The patterns whose raw files are looked for or known: labels and results of the same ramp change nothing of that. */
	private HeatmapPyramid searched;
	/** The ramp's file, once its raw files are known. */
	private Path rampFile;
	private List<Path> raw = List.of();

	@Override
	public void createPartControl(Composite parent) {
		services = RampServices.in(getSite());
		registry = InstalledOperations.registry();
		Composite content = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(content);
		SashForm down = new SashForm(content, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 100).applyTo(down);
		SashForm across = new SashForm(down, SWT.HORIZONTAL);
		steps = new StepList(across, registry, new Draft(), this::chosen);
		formArea = new ScrolledComposite(across, SWT.V_SCROLL | SWT.BORDER);
		formArea.setExpandHorizontal(true);
		formArea.setExpandVertical(true);
		formArea.addListener(SWT.Resize, event -> fitForm());
		across.setWeights(465, 535);
		preview = new PreviewPanel(down, services);
		down.setWeights(55, 45);
		run = new RunRow(content, services.documents(), () -> draft.pipeline(), this::context);
		search = new RawFileSearch(content);
		IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
		steps.addActions(tools);
		tools.add(ViewAction.of(Messages.pipeline_open, this::open));
		tools.add(ViewAction.of(Messages.pipeline_save, this::save));
		subscriptions.add(services.documents().addListener(state -> UiThread.run(content, this::rampChanged)));
		subscriptions.add(services.selection().addListener(selection -> UiThread.run(content, this::refreshPreview)));
		ThemeWatch themes = new ThemeWatch(getSite().getService(IEclipseContext.class));
		subscriptions.add(themes.addListener(theme -> UiThread.run(content, () -> preview.setTheme(theme))));
		preview.setTheme(themes.theme());
		change(PipelineDraft.of(ready(ReadyPipelines.names().get(1))), 0);
		rampChanged();
	}

	/** What the list of steps does with the pipeline. */
	private final class Draft implements StepList.Owner {

		@Override
		public PipelineDraft draft() {
			return draft;
		}

		@Override
		public void change(PipelineDraft next, int chosen) {
			untouched = false;
			PipelineView.this.change(next, chosen);
		}

		@Override
		public void begin(String name) {
			setDraft(PipelineDraft.of(ready(name)), Path.of("").toAbsolutePath());
		}
	}

	private Pipeline ready(String name) {
		return new DefaultMetadata(registry).added(new PipelineFile(registry).parse(ReadyPipelines.json(name)));
	}

	/** Shows another pipeline. */
	void setDraft(PipelineDraft next, Path folder) {
		base = folder;
		untouched = false;
		change(next, 0);
		propose();
	}

	private void change(PipelineDraft next, int select) {
		draft = next;
		steps.show(select);
		showForm();
		refreshPreview();
	}

	/** Lists tell of a choice also where they only get the focus: the form, and what is being typed into it, stays then. */
	private void chosen(int index) {
		if (index != formStep) {
			showForm();
		}
	}

	private void showForm() {
		formStep = steps.selected().orElse(-1);
		if (formArea.getContent() != null) {
			formArea.getContent().dispose();
			form = null;
		}
		steps.selected().ifPresent(index -> {
			Composite area = new Composite(formArea, SWT.NONE);
			form = new StepForm(area, draft.steps().get(index), base, step -> {
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
		services.documents().ramp().filter(ramp -> ramp.pyramid() != searched).ifPresent(ramp -> {
			searched = ramp.pyramid();
			search.find(ramp, files -> found(ramp.file(), files.found()));
		});
		refreshPreview();
	}

	/** Proposes nothing anew where a live run has more of the same: the user may have written something else by then. */
	private void found(Path ofRamp, List<Path> files) {
		if (ofRamp.equals(rampFile) && files.equals(raw)) {
			return;
		}
		rampFile = ofRamp;
		raw = files;
		if (untouched && raw.isEmpty() && takesFrames()) {
			// No frames to start from: the pipeline for patterns is what can be run.
			change(PipelineDraft.of(ready(FROM_PATTERNS)), 0);
		}
		propose();
	}

	private void propose() {
		if (rampFile != null) {
			run.propose(takesFrames() && !raw.isEmpty() ? raw.getFirst() : rampFile);
		}
	}

	private boolean takesFrames() {
		return draft.steps().isEmpty() || draft.steps().getFirst().operation().input() == DataRank.IMAGE;
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

	private void open() {
		FileDialog dialog = new FileDialog(formArea.getShell(), SWT.OPEN);
		dialog.setText(Messages.pipeline_open);
		dialog.setFilterExtensions(new String[] { "*.json", "*" });
		new RememberedFolder("pipeline").open(dialog).ifPresent(file -> {
			try {
				setDraft(PipelineDraft.of(new PipelineFile(registry).read(file)), file.toAbsolutePath().getParent());
			} catch (RampScopeException e) {
				MessageDialog.openError(formArea.getShell(), Messages.pipeline_open, e.getMessage());
			}
		});
	}

	private void save() {
		FileDialog dialog = new FileDialog(formArea.getShell(), SWT.SAVE);
		dialog.setText(Messages.pipeline_save);
		dialog.setFileName((draft.name().isEmpty() ? "pipeline" : draft.name()) + ".json");
		dialog.setOverwrite(true);
		new RememberedFolder("pipeline").open(dialog).ifPresent(file -> {
			try {
				saveTo(file);
			} catch (IOException | SettingsException e) {
				MessageDialog.openError(formArea.getShell(), Messages.pipeline_save, e.getMessage());
			}
		});
	}

	/** Writes the pipeline as the JSON that the command line runs. */
	void saveTo(Path file) throws IOException {
		Pipeline there = PipelineFolder.moved(draft.pipeline(), base, file.toAbsolutePath().normalize().getParent());
		Files.writeString(file, new PipelineFile(registry).format(there));
	}

	/** @return the pipeline as it is now, and the folder against which its file names are resolved; empty where it cannot be run */
	public Optional<ChosenPipeline> edited() {
		try {
			return Optional.of(new ChosenPipeline(draft.pipeline(), base));
		} catch (SettingsException e) {
			return Optional.empty();
		}
	}

	/** @return whether there is a preview */
	public boolean isPreviewed() {
		return preview.result().isPresent();
	}

	/** @return the pipeline as it is now, for tests */
	PipelineDraft draft() {
		return draft;
	}

	/** @return the list of steps, for tests */
	StepList steps() {
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

	/** @return input, result and run */
	RunRow run() {
		return run;
	}

	@Override
	public void setFocus() {
		steps.table().setFocus();
	}

	@Override
	public void dispose() {
		subscriptions.forEach(Subscription::close);
		preview.close();
		search.close();
		super.dispose();
	}
}
