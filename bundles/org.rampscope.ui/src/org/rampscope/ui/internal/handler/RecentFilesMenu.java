/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.handler;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.menus.IWorkbenchContribution;
import org.eclipse.ui.services.IServiceLocator;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.service.RecentFiles;

/** The menu of the files opened last. */
public final class RecentFilesMenu extends CompoundContributionItem implements IWorkbenchContribution {

	private IServiceLocator services;

	@Override
	public void initialize(IServiceLocator serviceLocator) {
		services = serviceLocator;
	}

	@Override
	protected IContributionItem[] getContributionItems() {
		List<Path> files = new RecentFiles(InstanceScope.INSTANCE.getNode("org.rampscope.ui")).list();
		if (files.isEmpty()) {
			Action none = new Action(Messages.recent_none) {
			};
			none.setEnabled(false);
			return new IContributionItem[] { new ActionContributionItem(none) };
		}
		return files.stream().map(this::item).toArray(IContributionItem[]::new);
	}

	private IContributionItem item(Path file) {
		CommandContributionItemParameter parameter = new CommandContributionItemParameter(services, null, OpenHandler.COMMAND,
				Map.of(OpenHandler.FILE, file.toString()), null, null, null, file.toString().replace("&", "&&"), null, null, SWT.PUSH, null,
				false);
		return new CommandContributionItem(parameter);
	}
}
