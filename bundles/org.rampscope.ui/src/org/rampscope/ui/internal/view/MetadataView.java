/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.error.DataException;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.units.Wavelength;
import org.rampscope.nexus.RampReader;
import org.rampscope.nexus.RampWriter;
import org.rampscope.nexus.metadata.MetadataField;
import org.rampscope.nexus.metadata.MetadataFile;
import org.rampscope.nexus.validation.Finding;
import org.rampscope.nexus.validation.Severity;
import org.rampscope.plot.figure.FigureTheme;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.canvas.UiThread;
import org.rampscope.ui.internal.dialog.RememberedFolder;
import org.rampscope.ui.internal.service.NewestFirst;
import org.rampscope.ui.internal.service.WorkJob;
import org.rampscope.ui.label.LabelStore;
import org.rampscope.ui.metadata.MetadataCheck;
import org.rampscope.ui.metadata.MetadataText;
import org.rampscope.ui.selection.RampSelection;

/** The metadata of the ramp that is shown, as a form; beside each value what the validator says of it. */
public final class MetadataView extends RampView {

	/** The view's id in plugin.xml. */
	public static final String ID = "org.rampscope.ui.view.metadata";

	private static final String ENERGY = "beam.energy_keV";
	private static final String WAVELENGTH = "beam.wavelength_angstrom";

	private static final Color ERROR = new Color(0xd5, 0x5e, 0x00);
	private static final Color WARNING = new Color(0xb0, 0x78, 0x00);
	private static final Color GOOD = new Color(0x00, 0x80, 0x5c);

	private final Map<String, Control> fields = new LinkedHashMap<>();
	private final Map<String, Label> findings = new LinkedHashMap<>();
	private final NewestFirst checks = new NewestFirst("RampScope metadata");
	private ScrolledComposite scroll;
	private Composite form;
	private OpenRamp ramp;
	private List<RampMetadata.Person> users = List.of();
	private boolean filling;

	@Override
	protected Control createContent(Composite parent) {
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		form = new Composite(scroll, SWT.NONE);
		scroll.setContent(form);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 8).spacing(8, 4).applyTo(form);
		String group = null;
		for (MetadataField field : MetadataField.all()) {
			int dot = field.path().indexOf('.');
			String next = dot < 0 ? "" : field.path().substring(0, dot);
			if (!next.equals(group) && !next.isEmpty()) {
				Label heading = new Label(form, SWT.NONE);
				heading.setText(next);
				heading.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
				GridDataFactory.fillDefaults().span(3, 1).indent(0, 8).applyTo(heading);
			}
			group = next;
			addField(field, field.path().substring(dot + 1));
		}
		scroll.setMinSize(form.computeSize(SWT.DEFAULT, SWT.DEFAULT));
		IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
		bar.add(ViewAction.of(Messages.metadata_load, this::load));
		bar.add(ViewAction.of(Messages.metadata_save, this::save));
		bar.add(ViewAction.of(Messages.metadata_write, this::writeIntoResult));
		listen(checks::close);
		return scroll;
	}

	private void addField(MetadataField field, String name) {
		Label label = new Label(form, SWT.NONE);
		label.setText(name.replace('_', ' '));
		label.setToolTipText(field.doc());
		Control control;
		if (field.allowed().isEmpty()) {
			Text text = new Text(form, SWT.BORDER);
			text.setMessage(field.example());
			text.addListener(SWT.Modify, event -> edited(field.path(), text.getText()));
			control = text;
		} else {
			Combo combo = new Combo(form, SWT.DROP_DOWN);
			combo.setItems(field.allowed().toArray(String[]::new));
			combo.addListener(SWT.Modify, event -> changed());
			control = combo;
		}
		control.setToolTipText(field.doc());
		GridDataFactory.fillDefaults().hint(190, SWT.DEFAULT).applyTo(control);
		fields.put(field.path(), control);
		Label finding = new Label(form, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(finding);
		findings.put(field.path(), finding);
	}

	/** Photons have one energy: whoever changes it does not mean to keep the old wavelength, nor the other way round. */
	private void edited(String path, String text) {
		String other = path.equals(ENERGY) ? WAVELENGTH : path.equals(WAVELENGTH) ? ENERGY : "";
		if (!filling && !other.isEmpty()) {
			Optional<String> converted = converted(path, text);
			if (converted.isPresent()) {
				filling = true;
				set(fields.get(other), converted.get());
				filling = false;
			}
		}
		changed();
	}

	private static Optional<String> converted(String path, String text) {
		try {
			double value = Double.parseDouble(text.strip());
			if (!(value > 0) || Double.isInfinite(value)) {
				return Optional.empty();
			}
			// The same conversion both ways: hc over the one is the other.
			return Optional.of(String.valueOf(path.equals(ENERGY) ? Wavelength.ofEnergyKeV(value).angstrom() : new Wavelength(value).energyKeV()));
		} catch (NumberFormatException e) {
			return Optional.empty();
		}
	}

	private static String text(Control control) {
		return control instanceof Combo combo ? combo.getText() : ((Text) control).getText();
	}

	private static void set(Control control, String text) {
		if (control instanceof Combo combo) {
			combo.setText(text);
		} else {
			((Text) control).setText(text);
		}
	}

	@Override
	protected void mapChanged(RampMap shown, RampSelection selection) {
		if (ramp == null || !ramp.file().equals(ramp().file()) || ramp.scan().metadata() != shown.ramp().scan().metadata()) {
			ramp = ramp();
			fill(ramp.scan().metadata());
		}
		ramp = ramp();
	}

	private void fill(RampMetadata metadata) {
		filling = true;
		users = metadata.users();
		Map<String, String> texts = MetadataField.texts(metadata);
		fields.forEach((path, control) -> set(control, texts.getOrDefault(path, "")));
		filling = false;
		changed();
	}

	/** @return what the form says, by path */
	Map<String, String> texts() {
		Map<String, String> texts = new LinkedHashMap<>();
		fields.forEach((path, control) -> texts.put(path, text(control)));
		return texts;
	}

	/** @return the widget of a field, for tests */
	Control field(String path) {
		return fields.get(path);
	}

	/** Writes into a field. */
	void set(String path, String text) {
		set(fields.get(path), text);
	}

	/** @return what is said beside a field */
	String finding(String path) {
		return findings.get(path).getText();
	}

	private void changed() {
		if (filling) {
			return;
		}
		Map<String, String> texts = texts();
		checks.submit(() -> {
			Map<String, Finding> found = MetadataCheck.of(MetadataField.metadata(texts, users));
			UiThread.run(scroll, () -> {
				if (texts.equals(texts())) {
					show(texts, found);
				}
			});
		}, this::checkFailed);
	}

	private void show(Map<String, String> texts, Map<String, Finding> found) {
		setContentDescription("");
		Map<String, String> problems = MetadataField.problems(texts);
		for (MetadataField field : MetadataField.all()) {
			Label label = findings.get(field.path());
			String problem = problems.get(field.path());
			Finding finding = found.get(field.path());
			if (problem != null) {
				say(label, problem, ERROR);
			} else if (finding != null) {
				say(label, finding.found() + ". " + finding.right(), finding.severity() == Severity.ERROR ? ERROR : WARNING);
			} else {
				say(label, texts.get(field.path()).isBlank() ? "" : "\u2713", GOOD);
			}
		}
		form.layout();
		scroll.setMinSize(form.computeSize(SWT.DEFAULT, SWT.DEFAULT));
	}

	private void checkFailed(String problem) {
		UiThread.run(scroll, () -> setContentDescription(problem));
	}

	private static void say(Label label, String text, Color colour) {
		label.setText(text);
		label.setToolTipText(text);
		label.setForeground(colour);
	}

	private void load() {
		FileDialog dialog = new FileDialog(scroll.getShell(), SWT.OPEN);
		dialog.setText(Messages.metadata_load);
		dialog.setFilterExtensions(new String[] { "*.yaml;*.yml;*.json", "*" });
		new RememberedFolder("metadata").open(dialog).ifPresent(file -> {
			try {
				fill(MetadataFile.read(file));
			} catch (RampScopeException e) {
				MessageDialog.openError(scroll.getShell(), Messages.metadata_load, e.getMessage());
			}
		});
	}

	private void save() {
		FileDialog dialog = new FileDialog(scroll.getShell(), SWT.SAVE);
		dialog.setText(Messages.metadata_save);
		dialog.setFileName("metadata.json");
		dialog.setOverwrite(true);
		new RememberedFolder("metadata").open(dialog).ifPresent(file -> {
			try {
				Files.writeString(file, MetadataText.json(MetadataField.metadata(texts(), users)));
			} catch (IOException e) {
				MessageDialog.openError(scroll.getShell(), Messages.metadata_save, NLS.bind(Messages.export_failed, file, e.getMessage()));
			}
		});
	}

	/** Puts the form's values into the file of the ramp that is shown. */
	void writeIntoResult() {
		if (ramp == null) {
			return;
		}
		Path file = ramp.file();
		RampMetadata metadata = MetadataField.metadata(texts(), users);
		new WorkJob(NLS.bind(Messages.save_job, file.getFileName())) {
			@Override
			protected void work(Progress progress) {
				if (!LabelStore.accepts(file)) {
					throw new DataException(file, "", Messages.metadata_raw, Messages.metadata_rawRemedy);
				}
				RampWriter.writePatterns(RampReader.readPatterns(file, progress).withMetadata(metadata), file, progress);
				services().documents().of(file).ifPresent(open -> services().documents().replace(open,
						open.withScan(open.scan().withMetadata(metadata))));
			}
		}.schedule();
	}

	@Override
	protected void selectionChanged(RampMap shown, RampSelection selection) {
		// metadata are of the whole ramp
	}

	@Override
	protected void themeChanged(FigureTheme theme) {
		// widgets follow the platform's style
	}
}
