/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.rampscope.core.error.SettingsException;
import org.rampscope.operations.DataRank;
import org.rampscope.operations.pipeline.PipelineFile;
import org.rampscope.operations.pipeline.ReadyPipelines;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.dialog.RememberedFolder;
import org.rampscope.ui.internal.service.InstalledOperations;

/** Chooses a pipeline for detector frames: the one that is being edited, one that ships inside, or a file. */
final class PipelineField {

	private static final String SUFFIX = ".json";

	private final PipelineFile files = new PipelineFile(InstalledOperations.registry());
	private final List<String> ready;
	private final Optional<ChosenPipeline> edited;
	private final Combo combo;

	/**
	 * @param parent where it goes
	 * @param edited what the pipeline editor holds
	 * @param before as {@link #remembered()} gave it; empty for none
	 */
	PipelineField(Composite parent, Optional<ChosenPipeline> edited, String before) {
		this.edited = edited.filter(chosen -> chosen.pipeline().input() == DataRank.IMAGE);
		ready = ReadyPipelines.names().stream().filter(name -> files.parse(ReadyPipelines.json(name)).input() == DataRank.IMAGE).toList();
		Composite row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 0).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		combo = new Combo(row, SWT.READ_ONLY);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(combo);
		List<String> items = new ArrayList<>(ready);
		this.edited.ifPresent(chosen -> items.add(Messages.live_edited));
		combo.setItems(items.toArray(String[]::new));
		if (before.endsWith(SUFFIX)) {
			choose(Path.of(before));
		} else {
			int index = combo.indexOf(before);
			combo.select(index >= 0 ? index : ready.size() - 1);
		}
		Button button = new Button(row, SWT.PUSH);
		button.setText(Messages.field_file);
		button.addListener(SWT.Selection, event -> {
			FileDialog dialog = new FileDialog(row.getShell(), SWT.OPEN);
			dialog.setText(Messages.pipeline_open);
			dialog.setFilterExtensions(new String[] { "*" + SUFFIX, "*" });
			new RememberedFolder("pipeline").open(dialog).ifPresent(this::choose);
		});
	}

	/** Chooses a pipeline file. */
	void choose(Path file) {
		String name = file.toString();
		if (combo.indexOf(name) < 0) {
			combo.add(name);
		}
		combo.select(combo.indexOf(name));
	}

	/** Chooses what the pipeline editor holds. */
	void chooseEdited() {
		combo.select(combo.indexOf(Messages.live_edited));
	}

	/** @return what can be chosen */
	List<String> items() {
		return List.of(combo.getItems());
	}

	/**
	 * @return what is chosen
	 * @throws org.rampscope.core.error.RampScopeException where a file cannot be read, or holds a pipeline that takes no frames
	 */
	ChosenPipeline chosen() {
		String text = combo.getText();
		if (ready.contains(text)) {
			return new ChosenPipeline(files.parse(ReadyPipelines.json(text)), Path.of("").toAbsolutePath());
		}
		if (text.equals(Messages.live_edited)) {
			return edited.orElseThrow();
		}
		Path file = Path.of(text).toAbsolutePath();
		ChosenPipeline chosen = new ChosenPipeline(files.read(file), file.getParent());
		if (chosen.pipeline().input() != DataRank.IMAGE) {
			throw new SettingsException(text, Messages.live_takesPatterns, Messages.live_takesPatternsRemedy);
		}
		return chosen;
	}

	/** @return what is chosen, for the next time; empty for what is being edited, which may be another by then */
	String remembered() {
		return combo.getText().equals(Messages.live_edited) ? "" : combo.getText();
	}
}
