/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.standin.window;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** What the window shows before anything else. */
public final class EmptyPerspective implements IPerspectiveFactory {

	static final String ID = "org.rampscope.dawn.standin.window.empty";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
	}
}
