/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.workbench;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.rampscope.ui.internal.view.ConfusionView;
import org.rampscope.ui.internal.view.LabelsView;
import org.rampscope.ui.internal.view.LossView;
import org.rampscope.ui.internal.view.ModelsView;
import org.rampscope.ui.internal.view.PatternView;
import org.rampscope.ui.internal.view.RampMapView;
import org.rampscope.ui.internal.view.TrainingView;

/** Labels at the left, the ramp in the middle, the training at the right; below, how it goes and what came of it. */
public final class TrainPerspective implements IPerspectiveFactory {

	/** The perspective's id in plugin.xml. */
	public static final String ID = "org.rampscope.ui.perspective.train";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, 0.23f, layout.getEditorArea());
		left.addView(LabelsView.ID);
		IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.635f, layout.getEditorArea());
		right.addView(TrainingView.ID);
		IFolderLayout centre = layout.createFolder("centre", IPageLayout.TOP, 0.58f, layout.getEditorArea());
		centre.addView(RampMapView.ID);
		IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.58f, "centre");
		below.addView(LossView.ID);
		below.addView(PatternView.ID);
		IFolderLayout corner = layout.createFolder("corner", IPageLayout.BOTTOM, 0.7f, "right");
		corner.addView(ConfusionView.ID);
		corner.addView(ModelsView.ID);
	}
}
