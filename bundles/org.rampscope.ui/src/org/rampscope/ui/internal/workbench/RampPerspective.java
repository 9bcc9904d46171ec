/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.workbench;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.rampscope.ui.internal.view.PatternView;
import org.rampscope.ui.internal.view.RampMapView;
import org.rampscope.ui.internal.view.RegionView;
import org.rampscope.ui.internal.view.WaterfallView;

/** The home perspective: the ramp above; below, the pattern under the cursor, the pinned ones and the marked region. */
public final class RampPerspective implements IPerspectiveFactory {

	/** The perspective's id in plugin.xml. */
	public static final String ID = "org.rampscope.ui.perspective.ramp";

	private static final float MAP_SHARE = 0.62f;
	private static final float LEFT_SHARE = 0.6f;

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		IFolderLayout centre = layout.createFolder("centre", IPageLayout.TOP, MAP_SHARE, layout.getEditorArea());
		centre.addView(RampMapView.ID);
		IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, MAP_SHARE, "centre");
		below.addView(PatternView.ID);
		IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, LEFT_SHARE, "below");
		right.addView(WaterfallView.ID);
		right.addView(RegionView.ID);
		layout.getViewLayout(RampMapView.ID).setCloseable(false);
		layout.addShowViewShortcut(RampMapView.ID);
		layout.addShowViewShortcut(PatternView.ID);
		layout.addShowViewShortcut(WaterfallView.ID);
		layout.addShowViewShortcut(RegionView.ID);
	}
}
