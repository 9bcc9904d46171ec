/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.workbench;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.rampscope.ui.internal.view.ComparisonView;
import org.rampscope.ui.internal.view.FilesView;
import org.rampscope.ui.internal.view.FindingsView;
import org.rampscope.ui.internal.view.MetadataView;
import org.rampscope.ui.internal.view.NexusTreeView;
import org.rampscope.ui.internal.view.PipelineGraphView;
import org.rampscope.ui.internal.view.PipelineView;

/** Where a result comes from: its file at the left, what the validator says below; its pipeline at the right. */
public final class ProvenancePerspective implements IPerspectiveFactory {

	/** The perspective's id in plugin.xml. */
	public static final String ID = "org.rampscope.ui.perspective.provenance";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, 0.5f, layout.getEditorArea());
		left.addView(NexusTreeView.ID);
		left.addView(MetadataView.ID);
		left.addView(FilesView.ID);
		IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.62f, "left");
		below.addView(FindingsView.ID);
		below.addView(ComparisonView.ID);
		IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.55f, layout.getEditorArea());
		right.addView(PipelineGraphView.ID);
		right.addView(PipelineView.ID);
	}
}
