/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.workbench;

import java.util.List;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.rampscope.ui.internal.view.DetectorView;
import org.rampscope.ui.internal.view.FilesView;
import org.rampscope.ui.internal.view.PatternView;
import org.rampscope.ui.internal.view.PhasesView;
import org.rampscope.ui.internal.view.RampMapView;
import org.rampscope.ui.internal.view.RegionView;
import org.rampscope.ui.internal.view.TransitionView;
import org.rampscope.ui.internal.view.WaterfallView;

/** The home perspective: the ramp, below it the pattern under the cursor; at the right the detector image,
 * phases and files, below them pinned patterns, what changed, and the marked region. */
public final class RampPerspective implements IPerspectiveFactory {

	/** The perspective's id in plugin.xml. */
	public static final String ID = "org.rampscope.ui.perspective.ramp";

	private static final float MAP_SHARE = 0.58f;
	private static final float LEFT_SHARE = 0.62f;
	private static final float TABS_SHARE = 0.5f;

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		IFolderLayout centre = layout.createFolder("centre", IPageLayout.TOP, MAP_SHARE, layout.getEditorArea());
		centre.addView(RampMapView.ID);
		IFolderLayout tabs = layout.createFolder("tabs", IPageLayout.RIGHT, LEFT_SHARE, "centre");
		tabs.addView(DetectorView.ID);
		tabs.addView(PhasesView.ID);
		tabs.addView(FilesView.ID);
		IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, MAP_SHARE, "centre");
		below.addView(PatternView.ID);
		IFolderLayout right = layout.createFolder("right", IPageLayout.BOTTOM, TABS_SHARE, "tabs");
		right.addView(WaterfallView.ID);
		right.addView(TransitionView.ID);
		right.addView(RegionView.ID);
		layout.getViewLayout(RampMapView.ID).setCloseable(false);
		for (String view : List.of(RampMapView.ID, PatternView.ID, WaterfallView.ID, RegionView.ID, TransitionView.ID, DetectorView.ID,
				PhasesView.ID, FilesView.ID)) {
			layout.addShowViewShortcut(view);
		}
	}
}
