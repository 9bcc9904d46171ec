/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.rampscope.core.Labels;
import org.rampscope.plot.figure.FigureTheme;
import org.rampscope.plot.ramp.ClassTrack;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.label.LabelChanges;
import org.rampscope.ui.internal.label.SuggestionOperation;
import org.rampscope.ui.model.FrameQueue;
import org.rampscope.ui.model.Suggestions;
import org.rampscope.ui.selection.RampSelection;

/** The labels of the ramp with their counts, suggestions to accept, split and merge, and the frames to look at first. */
public final class LabelsView extends RampView {

	/** The view's id in plugin.xml. */
	public static final String ID = "org.rampscope.ui.view.labels";

	private Table counts;
	private Table suggested;
	private Table queue;
	/** Classes in the rows of the counts. */
	private List<Integer> codes = List.of();
	private Action brush;
	private OpenRamp ramp;
	/** Of every ramp that was shown: what was suggested, and what has become of it by cutting and joining. */
	private final Map<Path, Kept> kept = new HashMap<>();
	private List<FrameQueue.Entry> entries = List.of();

	private record Kept(Suggestions found, Suggestions now) {
	}

	@Override
	protected Control createContent(Composite parent) {
		SashForm content = new SashForm(parent, SWT.VERTICAL);
		counts = table(content, new int[] { 3, 2 }, Messages.labels_class, Messages.labels_frames);
		suggested = table(content, new int[] { 3, 2 }, Messages.labels_suggestion, Messages.labels_class);
		queue = table(content, new int[] { 1, 1 }, Messages.labels_queue, Messages.labels_confidence);
		content.setWeights(28, 30, 42);
		suggested.addListener(SWT.Selection, event -> {
			Suggestions.Run run = suggestions().runs().get(suggested.getSelectionIndex());
			services().selection().update(old -> old.withFrames(java.util.Optional.of(run.frames())).withFrame(run.frames().first()));
		});
		suggested.addListener(SWT.DefaultSelection, event -> accept());
		suggested.addListener(SWT.KeyDown, this::key);
		queue.addListener(SWT.Selection, event -> services().selection()
				.update(old -> old.withFrames(java.util.Optional.empty()).withFrame(entries.get(queue.getSelectionIndex()).frame())));
		IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
		brush = new Action(Messages.labels_brush, IAction.AS_CHECK_BOX) {
			// its state is asked for
		};
		brush.setToolTipText(Messages.labels_brushHelp);
		bar.add(brush);
		bar.add(ViewAction.of(Messages.labels_accept, Messages.labels_acceptHelp, this::accept));
		bar.add(ViewAction.of(Messages.labels_split, Messages.labels_splitHelp, this::split));
		bar.add(ViewAction.of(Messages.labels_merge, Messages.labels_mergeHelp, this::merge));
		return content;
	}

	private static Table table(Composite parent, int[] widths, String... titles) {
		Table table = new Table(parent, SWT.FULL_SELECTION | SWT.BORDER);
		table.setHeaderVisible(true);
		for (String title : titles) {
			TableColumn column = new TableColumn(table, SWT.NONE);
			column.setText(title);
		}
		ColumnWidths.share(table, widths);
		return table;
	}

	@Override
	protected void mapChanged(RampMap shown, RampSelection selection) {
		OpenRamp next = ramp();
		if (next == ramp) {
			return;
		}
		boolean other = ramp == null || !ramp.file().equals(next.file());
		ramp = next;
		showCounts();
		Suggestions found = Suggestions.of(ramp);
		boolean same = kept.containsKey(ramp.file()) && kept.get(ramp.file()).found().equals(found);
		if (!same) {
			kept.put(ramp.file(), new Kept(found, found));
		}
		if (other || !same) {
			showSuggestions();
		}
		entries = FrameQueue.of(ramp);
		queue.removeAll();
		for (FrameQueue.Entry entry : entries) {
			new TableItem(queue, SWT.NONE).setText(new String[] { Messages.bind(Messages.pattern_title, entry.frame()),
					String.format("%.3f  %s", entry.confidence(), entry.source().replace('_', ' ')) });
		}
	}

	private void showCounts() {
		int chosen = counts.getSelectionIndex();
		counts.removeAll();
		int[] given = ramp.scan().labels().map(Labels::codes)
				.orElseGet(() -> IntStream.range(0, ramp.scan().size()).map(i -> Labels.NONE).toArray());
		codes = IntStream.concat(IntStream.of(0, 1, 2), IntStream.of(given)).filter(code -> code >= 0).distinct().sorted().boxed()
				.collect(Collectors.toCollection(ArrayList::new));
		codes.forEach(code -> {
			TableItem item = new TableItem(counts, SWT.NONE);
			item.setText(new String[] { (code + 1) + "  " + ClassTrack.className(code),
					Long.toString(IntStream.of(given).filter(each -> each == code).count()) });
		});
		new TableItem(counts, SWT.NONE).setText(new String[] { "0  " + Messages.labels_none,
				Long.toString(IntStream.of(given).filter(each -> each < 0).count()) });
		codes.add(Labels.NONE);
		counts.select(chosen);
	}

	private Suggestions suggestions() {
		return ramp == null ? new Suggestions(List.of()) : kept.get(ramp.file()).now();
	}

	/** Cuts or joins, so that it can be undone, also once another ramp is shown. */
	private void change(String name, Suggestions next) {
		if (ramp != null && !next.equals(suggestions())) {
			Path file = ramp.file();
			Suggestions found = kept.get(file).found();
			LabelChanges.execute(new SuggestionOperation(name, suggestions(), next, taken -> take(file, found, taken)));
		}
	}

	/** What was cut out of other suggestions than there are by now is let go. */
	private void take(Path file, Suggestions found, Suggestions taken) {
		if (kept.get(file).found().equals(found)) {
			kept.put(file, new Kept(found, taken));
			if (!suggested.isDisposed() && ramp.file().equals(file)) {
				showSuggestions();
			}
		}
	}

	private void showSuggestions() {
		int chosen = suggested.getSelectionIndex();
		suggested.removeAll();
		for (Suggestions.Run run : suggestions().runs()) {
			new TableItem(suggested, SWT.NONE).setText(new String[] { run.frames().first() + " \u2013 " + run.frames().last(),
					ClassTrack.className(run.code()) });
		}
		suggested.select(Math.min(chosen, suggested.getItemCount() - 1));
	}

	private void key(Event event) {
		switch (Character.toLowerCase(event.character)) {
			case 's' -> split();
			case 'm' -> merge();
			default -> {
				return;
			}
		}
		event.doit = false;
	}

	/** @return the class that the brush labels with; empty where it is off. With no class chosen it takes labels away */
	OptionalInt brush() {
		if (!brush.isChecked()) {
			return OptionalInt.empty();
		}
		int row = counts.getSelectionIndex();
		return OptionalInt.of(row < 0 ? Labels.NONE : codes.get(row));
	}

	/** Turns the brush on for the class of a row of the counts, or off where the row is negative. */
	void brush(int row) {
		brush.setChecked(row >= 0);
		counts.select(row);
	}

	/** Labels the frames of the chosen suggestion. */
	void accept() {
		int index = suggested.getSelectionIndex();
		if (index >= 0) {
			Suggestions.Run run = suggestions().runs().get(index);
			new LabelChanges(services().documents()).label(run.frames(), run.code() < 0 ? Labels.NONE : run.code());
		}
	}

	/** Cuts the suggestion under the cursor in two. */
	public void split() {
		change(Messages.labels_split, suggestions().split(services().selection().selection().frame()));
	}

	/** Joins the chosen suggestion and the next one. */
	public void merge() {
		change(Messages.labels_merge, suggestions().merged(suggested.getSelectionIndex()));
	}

	/** @return the tables of counts, suggestions and the queue, for tests */
	List<Table> tables() {
		return List.of(counts, suggested, queue);
	}

	@Override
	protected void selectionChanged(RampMap shown, RampSelection selection) {
		// the lists do not depend on the cursor
	}

	@Override
	protected void themeChanged(FigureTheme theme) {
		// widgets follow the platform's style
	}
}
