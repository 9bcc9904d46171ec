/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.help;

import java.util.Arrays;
import java.util.Comparator;

import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.rampscope.ui.internal.Messages;

/** The keys of our commands as they are now: a user may have changed them. */
final class KeyList {

	private static final String OURS = "org.rampscope.";

	private KeyList() {
	}

	/** @return one line per key */
	static String markdown() {
		StringBuilder text = new StringBuilder();
		Binding[] bindings = PlatformUI.getWorkbench().getService(IBindingService.class).getBindings();
		Arrays.stream(bindings)
				.filter(binding -> binding.getParameterizedCommand() != null && binding.getParameterizedCommand().getId().startsWith(OURS))
				.sorted(Comparator.comparing((Binding binding) -> binding.getParameterizedCommand().getId())
						.thenComparing(binding -> binding.getTriggerSequence().format()))
				.forEach(binding -> text.append("- `").append(binding.getTriggerSequence().format()).append("`  ").append(name(binding))
						.append('\n'));
		return text.toString();
	}

	private static String name(Binding binding) {
		try {
			return binding.getParameterizedCommand().getName();
		} catch (NotDefinedException e) {
			return Messages.bind(Messages.help_undefined, binding.getParameterizedCommand().getId());
		}
	}
}
