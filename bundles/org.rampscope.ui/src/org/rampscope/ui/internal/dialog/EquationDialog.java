/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.dialog;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.powder.eos.EosForm;
import org.rampscope.powder.eos.EquationOfState;
import org.rampscope.powder.phase.Phase;
import org.rampscope.ui.internal.Messages;

/** Asks for the equation of state of a phase and for where its parameters come from. */
public final class EquationDialog extends TitleAreaDialog {

	private final Phase phase;
	private Combo form;
	private Text k0;
	private Text k0Prime;
	private Text reference;
	private EquationOfState result;

	/**
	 * @param shell the window asked in
	 * @param phase the phase
	 */
	public EquationDialog(Shell shell, Phase phase) {
		super(shell);
		this.phase = phase;
	}

	/** @return the equation; empty where the user changed their mind */
	public Optional<EquationOfState> ask() {
		return open() == Window.OK ? Optional.of(result) : Optional.empty();
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(NLS.bind(Messages.equation_title, phase.name()));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(NLS.bind(Messages.equation_title, phase.name()));
		setMessage(Messages.equation_message);
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
		new Label(area, SWT.NONE).setText(Messages.phases_equation);
		form = new Combo(area, SWT.READ_ONLY);
		form.setItems(Arrays.stream(EosForm.values()).map(EosForm::label).toArray(String[]::new));
		Optional<EquationOfState> eos = phase.equationOfState();
		form.select(eos.map(e -> e.form().ordinal()).orElse(EosForm.VINET.ordinal()));
		k0 = field(area, Messages.phases_k0, eos.map(e -> Double.toString(e.k0GPa())).orElse(""));
		k0Prime = field(area, Messages.phases_k0Prime, eos.map(e -> Double.toString(e.k0Prime())).orElse("4"));
		reference = field(area, Messages.equation_reference, eos.map(EquationOfState::reference).orElse(""));
		return area;
	}

	private static Text field(Composite parent, String name, String value) {
		new Label(parent, SWT.NONE).setText(name);
		Text field = new Text(parent, SWT.BORDER);
		field.setText(value);
		GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(field);
		return field;
	}

	@Override
	protected void okPressed() {
		try {
			EosForm chosen = EosForm.values()[form.getSelectionIndex()];
			double bulk = Double.parseDouble(k0.getText().trim());
			double slope = Double.parseDouble(k0Prime.getText().trim());
			// Uncertainties of the paper belong to its own values only.
			EquationOfState before = phase.equationOfState().filter(e -> e.k0GPa() == bulk && e.k0Prime() == slope && e.form() == chosen)
					.orElse(null);
			result = new EquationOfState(chosen, bulk, before == null ? Double.NaN : before.k0SigmaGPa(), slope,
					before == null ? Double.NaN : before.k0PrimeSigma(), reference.getText().trim());
			super.okPressed();
		} catch (NumberFormatException e) {
			setErrorMessage(Messages.equation_number);
		} catch (RampScopeException e) {
			setErrorMessage(e.getMessage());
		}
	}
}
