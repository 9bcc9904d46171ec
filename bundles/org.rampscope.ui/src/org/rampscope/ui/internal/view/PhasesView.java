/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.part.ViewPart;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.plot.Ticks;
import org.rampscope.powder.eos.EquationOfState;
import org.rampscope.powder.phase.Calibrants;
import org.rampscope.powder.phase.CifFormat;
import org.rampscope.powder.phase.JcpdsFormat;
import org.rampscope.powder.phase.Phase;
import org.rampscope.ui.Subscription;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.canvas.Images;
import org.rampscope.ui.internal.canvas.UiThread;
import org.rampscope.ui.internal.dialog.EquationDialog;
import org.rampscope.ui.internal.dialog.RememberedFolder;
import org.rampscope.ui.internal.service.RampServices;
import org.rampscope.ui.phase.PhaseSet;
import org.rampscope.ui.phase.ShownPhase;
import org.rampscope.ui.phase.SolvedPressure;

/** The phases whose lines are drawn, with their equations of state; the pressure found by moving a line. */
public final class PhasesView extends ViewPart {

	/** The view's id in plugin.xml. */
	public static final String ID = "org.rampscope.ui.view.phases";

	/** Reflections of a CIF file down to this spacing. */
	private static final double SMALLEST_SPACING_ANGSTROM = 0.7;
	private static final int SWATCH = 12;

	private RampServices services;
	private Table table;
	private Label detail;
	private Subscription subscription;

	@Override
	public void createPartControl(Composite parent) {
		services = RampServices.in(getSite());
		Composite content = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(content);
		table = new Table(content, SWT.CHECK | SWT.FULL_SELECTION | SWT.BORDER);
		table.setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		column(Messages.phases_name);
		column(Messages.phases_cell);
		column(Messages.phases_equation);
		column(Messages.phases_k0);
		column(Messages.phases_k0Prime);
		ColumnWidths.share(table, 18, 28, 26, 15, 13);
		table.addListener(SWT.Selection, event -> {
			if (event.detail == SWT.CHECK) {
				toggled((TableItem) event.item);
			}
			showDetail();
		});
		table.addListener(SWT.DefaultSelection, event -> editEquation());
		detail = new Label(content, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).indent(6, 0).hint(300, SWT.DEFAULT).applyTo(detail);
		addActions(getViewSite().getActionBars().getToolBarManager());
		subscription = services.phases().addListener(phases -> UiThread.run(table, this::show));
		show();
	}

	private void column(String title) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(title);
	}

	private void addActions(IToolBarManager bar) {
		Action add = new Action(Messages.phases_add, org.eclipse.jface.action.IAction.AS_DROP_DOWN_MENU) {
			@Override
			public void run() {
				Menu menu = calibrants(table);
				menu.setVisible(true);
			}
		};
		add.setMenuCreator(new org.eclipse.jface.action.IMenuCreator() {
			@Override
			public Menu getMenu(Control parent) {
				return calibrants(parent);
			}

			@Override
			public Menu getMenu(Menu parent) {
				throw new UnsupportedOperationException();
			}

			@Override
			public void dispose() {
				// menus go with their control
			}
		});
		bar.add(add);
		bar.add(action(Messages.phases_load, this::load));
		bar.add(action(Messages.phases_edit, this::editEquation));
		bar.add(action(Messages.phases_save, this::save));
		bar.add(action(Messages.phases_remove, this::remove));
	}

	private static Action action(String text, Runnable work) {
		return new Action(text) {
			@Override
			public void run() {
				work.run();
			}
		};
	}

	private Menu calibrants(Control parent) {
		Menu menu = new Menu(parent);
		for (Phase phase : java.util.stream.Stream.concat(Calibrants.forPressure().stream(), Calibrants.forGeometry().stream()).toList()) {
			MenuItem item = new MenuItem(menu, SWT.PUSH);
			item.setText(phase.name());
			item.addListener(SWT.Selection, event -> services.phases().update(old -> old.with(phase)));
		}
		return menu;
	}

	private void show() {
		PhaseSet phases = services.phases().phases();
		int selected = table.getSelectionIndex();
		Arrays.stream(table.getItems()).map(TableItem::getImage).filter(java.util.Objects::nonNull).forEach(Image::dispose);
		table.removeAll();
		for (ShownPhase shown : phases.phases()) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setChecked(shown.visible());
			item.setImage(swatch(shown.argb()));
			Optional<EquationOfState> eos = shown.phase().equationOfState();
			item.setText(new String[] { shown.phase().name(), cell(shown.phase()), eos.map(e -> e.form().label()).orElse("\u2013"),
					eos.map(e -> Ticks.label(e.k0GPa(), 0.1)).orElse(""), eos.map(e -> Ticks.label(e.k0Prime(), 0.01)).orElse("") });
		}
		table.setSelection(Math.min(Math.max(selected, 0), table.getItemCount() - 1));
		showDetail();
	}

	private Image swatch(int argb) {
		int[] pixels = new int[SWATCH * SWATCH];
		Arrays.fill(pixels, argb);
		ImageData data = Images.data(new org.rampscope.plot.figure.Raster(SWATCH, SWATCH, pixels));
		return new Image(table.getDisplay(), data);
	}

	private static String cell(Phase phase) {
		var cell = phase.cell();
		String a = Ticks.label(cell.a(), 1e-4);
		return cell.a() == cell.b() && cell.b() == cell.c() ? "a = " + a + " \u00c5"
				: cell.a() == cell.b() ? "a = " + a + ", c = " + Ticks.label(cell.c(), 1e-4) + " \u00c5"
						: a + " \u00d7 " + Ticks.label(cell.b(), 1e-4) + " \u00d7 " + Ticks.label(cell.c(), 1e-4) + " \u00c5";
	}

	private void showDetail() {
		Optional<SolvedPressure> solved = services.phases().phases().solved();
		String text = solved.map(s -> org.eclipse.osgi.util.NLS.bind(Messages.phases_solved,
				new Object[] { s.phase(), s.reflection(), Ticks.label(s.pressureGPa(), 0.01), s.frame() })).orElse(Messages.phases_hint);
		Optional<ShownPhase> chosen = chosen();
		if (chosen.isPresent()) {
			Phase phase = chosen.get().phase();
			text = phase.equationOfState().map(EquationOfState::reference).filter(r -> !r.isEmpty()).orElse(phase.comment()) + "\n"
					+ phase.notes().stream().map(note -> note + "\n").collect(java.util.stream.Collectors.joining()) + text;
		}
		detail.setText(text);
		detail.getParent().layout();
	}

	private Optional<ShownPhase> chosen() {
		int index = table.getSelectionIndex();
		return index < 0 ? Optional.empty() : Optional.of(services.phases().phases().phases().get(index));
	}

	private void toggled(TableItem item) {
		int index = table.indexOf(item);
		boolean visible = item.getChecked();
		services.phases().update(old -> old.with(index, old.phases().get(index).withVisible(visible)));
	}

	private void editEquation() {
		int index = table.getSelectionIndex();
		chosen().ifPresent(shown -> new EquationDialog(table.getShell(), shown.phase()).ask()
				.ifPresent(eos -> services.phases()
						.update(old -> old.with(index, shown.withPhase(shown.phase().withEquationOfState(eos))))));
	}

	private void remove() {
		int index = table.getSelectionIndex();
		if (index >= 0) {
			services.phases().update(old -> old.without(index));
		}
	}

	private void load() {
		RememberedFolder folder = new RememberedFolder("phases");
		FileDialog dialog = new FileDialog(table.getShell(), SWT.OPEN);
		dialog.setText(Messages.phases_load);
		dialog.setFilterNames(new String[] { Messages.phases_files, Messages.open_filterAll });
		dialog.setFilterExtensions(new String[] { "*.jcpds;*.cif;*.JCPDS;*.CIF", "*" });
		folder.open(dialog).ifPresent(file -> reporting(Messages.phases_load, () -> {
			Phase phase = read(file);
			services.phases().update(old -> old.with(phase));
		}));
	}

	/** @return the phase of a JCPDS or CIF file */
	static Phase read(Path file) {
		return file.getFileName().toString().toLowerCase(java.util.Locale.ROOT).endsWith(".cif")
				? CifFormat.read(file, SMALLEST_SPACING_ANGSTROM)
				: JcpdsFormat.read(file);
	}

	private void save() {
		chosen().ifPresent(shown -> {
			FileDialog dialog = new FileDialog(table.getShell(), SWT.SAVE);
			dialog.setText(Messages.phases_save);
			dialog.setFileName(shown.phase().name() + ".jcpds");
			dialog.setOverwrite(true);
			new RememberedFolder("phases").open(dialog).ifPresent(file -> reporting(Messages.phases_save, () -> {
				try {
					java.nio.file.Files.writeString(file, JcpdsFormat.write(shown.phase()));
				} catch (java.io.IOException e) {
					MessageDialog.openError(table.getShell(), Messages.phases_save,
							org.eclipse.osgi.util.NLS.bind(Messages.export_failed, file, e.getMessage()));
				}
			}));
		});
	}

	private void reporting(String title, Runnable work) {
		try {
			work.run();
		} catch (RampScopeException e) {
			MessageDialog.openError(table.getShell(), title, e.getMessage());
		}
	}

	/** @return the table, for tests */
	Table table() {
		return table;
	}

	/** @return what is written below the table */
	String detail() {
		return detail.getText();
	}

	@Override
	public void setFocus() {
		table.setFocus();
	}

	@Override
	public void dispose() {
		subscription.close();
		super.dispose();
	}
}
