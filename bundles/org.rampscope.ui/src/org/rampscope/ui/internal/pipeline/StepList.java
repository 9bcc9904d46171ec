/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.pipeline;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IContributionManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.rampscope.operations.Operation;
import org.rampscope.operations.OperationRegistry;
import org.rampscope.operations.pipeline.ReadyPipelines;
import org.rampscope.operations.pipeline.Step;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.pipeline.PipelineDraft;

/** The chain of operations: shows it, and adds, removes and moves steps by toolbar, menu and keys. */
public final class StepList {

	/** What the list asks of its owner. */
	public interface Owner {

		/** @return the pipeline as it is now */
		PipelineDraft draft();

		/** Takes another pipeline; a step of it shall be chosen. */
		void change(PipelineDraft next, int chosen);

		/** Takes a pipeline that ships inside. */
		void begin(String name);
	}

	private final Owner owner;
	private final OperationRegistry registry;
	private final Table table;

	/**
	 * @param parent where the list goes
	 * @param registry the operations that can be added
	 * @param owner of the pipeline
	 * @param chosen told which step was chosen
	 */
	public StepList(Composite parent, OperationRegistry registry, Owner owner, IntConsumer chosen) {
		this.owner = owner;
		this.registry = registry;
		table = new Table(parent, SWT.FULL_SELECTION | SWT.BORDER);
		table.addListener(SWT.Selection, event -> chosen.accept(table.getSelectionIndex()));
		table.addListener(SWT.KeyDown, this::key);
		MenuManager menu = new MenuManager();
		addActions(menu);
		table.setMenu(menu.createContextMenu(table));
	}

	/** @param tools a toolbar or menu */
	public void addActions(IContributionManager tools) {
		tools.add(menu(Messages.pipeline_new, this::readyPipelines));
		tools.add(menu(Messages.pipeline_add, this::operations));
		tools.add(action(Messages.pipeline_remove, this::removeChosen));
		tools.add(action(Messages.pipeline_up, () -> move(-1)));
		tools.add(action(Messages.pipeline_down, () -> move(1)));
	}

	private void key(Event event) {
		boolean alt = (event.stateMask & SWT.MODIFIER_MASK) == SWT.ALT;
		switch (event.keyCode) {
			case SWT.INSERT -> operations(table).setVisible(true);
			case SWT.DEL -> removeChosen();
			case SWT.ARROW_UP, SWT.ARROW_DOWN -> {
				if (alt) {
					event.doit = false;
					move(event.keyCode == SWT.ARROW_UP ? -1 : 1);
				}
			}
			default -> {
				// the list's own
			}
		}
	}

	private void removeChosen() {
		selected().ifPresent(index -> owner.change(owner.draft().without(index), index - 1));
	}

	private void move(int by) {
		selected().ifPresent(index -> owner.change(owner.draft().moved(index, by), index + by));
	}

	private Menu readyPipelines(Control parent) {
		Menu menu = new Menu(parent);
		for (String name : ReadyPipelines.names()) {
			item(menu, name, () -> owner.begin(name));
		}
		return menu;
	}

	private Menu operations(Control parent) {
		Menu menu = new Menu(parent);
		for (Operation<?> operation : registry.all()) {
			item(menu, operation.info().name(), () -> add(operation));
		}
		return menu;
	}

	/** Adds an operation after the one that is chosen. */
	public void add(Operation<?> operation) {
		int at = selected().map(index -> Math.min(owner.draft().steps().size(), index + 1)).orElse(owner.draft().steps().size());
		owner.change(owner.draft().with(at, operation), at);
	}

	private static void item(Menu menu, String text, Runnable work) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(text);
		item.addListener(SWT.Selection, event -> work.run());
	}

	private static Action action(String text, Runnable work) {
		return new Action(text) {
			@Override
			public void run() {
				work.run();
			}
		};
	}

	private Action menu(String text, Function<Control, Menu> menu) {
		return action(text, () -> menu.apply(table).setVisible(true));
	}

	/** Shows the steps, one of them chosen. */
	public void show(int chosen) {
		table.removeAll();
		for (Step<?> step : owner.draft().steps()) {
			new TableItem(table, SWT.NONE).setText(table.getItemCount() + "  " + step.operation().info().name());
		}
		if (table.getItemCount() > 0) {
			table.select(Math.clamp(chosen, 0, table.getItemCount() - 1));
		}
	}

	/** @return which step is chosen */
	public Optional<Integer> selected() {
		return table.getSelectionIndex() < 0 ? Optional.empty() : Optional.of(table.getSelectionIndex());
	}

	/** @return the widget */
	public Table table() {
		return table;
	}
}
