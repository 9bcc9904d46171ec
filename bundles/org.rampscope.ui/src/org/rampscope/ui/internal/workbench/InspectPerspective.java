/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.workbench;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.rampscope.ui.internal.view.AttentionView;
import org.rampscope.ui.internal.view.ClassChangeView;
import org.rampscope.ui.internal.view.EmbeddingView;
import org.rampscope.ui.internal.view.ImportanceView;
import org.rampscope.ui.internal.view.ModelsView;
import org.rampscope.ui.internal.view.RampMapView;
import org.rampscope.ui.internal.view.ReliabilityView;

/** The ramp and its points side by side; below, what a model looks at, and whether to believe it. */
public final class InspectPerspective implements IPerspectiveFactory {

	/** The perspective's id in plugin.xml. */
	public static final String ID = "org.rampscope.ui.perspective.inspect";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, 0.55f, layout.getEditorArea());
		left.addView(RampMapView.ID);
		IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.55f, layout.getEditorArea());
		right.addView(EmbeddingView.ID);
		IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.52f, "left");
		below.addView(ImportanceView.ID);
		below.addView(AttentionView.ID);
		below.addView(ClassChangeView.ID);
		IFolderLayout corner = layout.createFolder("corner", IPageLayout.BOTTOM, 0.52f, "right");
		corner.addView(ReliabilityView.ID);
		corner.addView(ModelsView.ID);
	}
}
