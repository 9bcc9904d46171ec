/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.powder.eos.EosForm;
import org.rampscope.powder.eos.EquationOfState;
import org.rampscope.powder.phase.JcpdsFormat;
import org.rampscope.powder.phase.Phase;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.phase.PhaseSet;
import org.rampscope.ui.phase.ShownPhase;

/** Keeps the phases in the workspace: each as the text of a JCPDS file, and its equation of state, which JCPDS has in one form only. */
final class PhasePreferences {

	private static final String NODE = "org.rampscope.ui/phases";

	private PhasePreferences() {
	}

	static PhaseSet load() {
		List<ShownPhase> phases = new ArrayList<>();
		Preferences all = InstanceScope.INSTANCE.getNode(NODE);
		for (int i = 0; i < all.getInt("count", 0); i++) {
			try {
				phases.add(read(all.node("phase" + i)));
			} catch (RampScopeException | IllegalArgumentException e) {
				Platform.getLog(PhasePreferences.class).warn(Messages.phases_notRestored, e);
			}
		}
		return new PhaseSet(phases, Optional.empty());
	}

	private static ShownPhase read(Preferences node) {
		Phase phase = JcpdsFormat.parse(node.get("jcpds", ""), node.get("name", ""));
		if (!node.get("form", "").isEmpty()) {
			phase = phase.withEquationOfState(new EquationOfState(EosForm.valueOf(node.get("form", "")), node.getDouble("k0", Double.NaN),
					node.getDouble("k0Sigma", Double.NaN), node.getDouble("k0Prime", Double.NaN), node.getDouble("k0PrimeSigma",
							Double.NaN),
					node.get("reference", "")));
		}
		return new ShownPhase(phase, node.getBoolean("visible", true), node.getInt("argb", 0xff000000));
	}

	static void save(PhaseSet phases) {
		IEclipsePreferences all = InstanceScope.INSTANCE.getNode(NODE);
		all.putInt("count", phases.phases().size());
		for (int i = 0; i < phases.phases().size(); i++) {
			ShownPhase shown = phases.phases().get(i);
			Preferences node = all.node("phase" + i);
			Phase phase = shown.phase();
			node.put("jcpds", JcpdsFormat.write(new Phase(phase.name(), phase.comment(), phase.cell(), phase.reflections(),
					Optional.empty())));
			node.put("name", shown.phase().name());
			node.putBoolean("visible", shown.visible());
			node.putInt("argb", shown.argb());
			node.put("form", shown.phase().equationOfState().map(eos -> eos.form().name()).orElse(""));
			shown.phase().equationOfState().ifPresent(eos -> {
				node.putDouble("k0", eos.k0GPa());
				node.putDouble("k0Sigma", eos.k0SigmaGPa());
				node.putDouble("k0Prime", eos.k0Prime());
				node.putDouble("k0PrimeSigma", eos.k0PrimeSigma());
				node.put("reference", eos.reference());
			});
		}
		try {
			all.flush();
		} catch (BackingStoreException e) {
			Platform.getLog(PhasePreferences.class).warn(Messages.phases_notSaved, e);
		}
	}
}
