/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.rampscope.ui.Subscription;

/**
 * Which keys of commands work in a view, after what has the focus in it: in a field keys are what is typed, in a list arrows and letters
 * are the list's own.
 */
final class ViewKeys {

	/** Set as data of a picture that uses arrows itself. */
	static final String OWN_ARROWS = "org.rampscope.ui.ownArrows";

	/** Keys with Ctrl or Alt. */
	private static final String ALWAYS = "org.rampscope.ui.context.ramp";
	/** Digits, which label frames. */
	private static final String OUTSIDE_FIELDS = "org.rampscope.ui.context.lists";
	/** Arrows, space and letters. */
	private static final String ON_PICTURES = "org.rampscope.ui.context.figure";

	private final Control view;
	private final IContextService contexts;
	private IContextActivation outsideFields;
	private IContextActivation onPictures;

	private ViewKeys(Control view, IContextService contexts) {
		this.view = view;
		this.contexts = contexts;
	}

	/**
	 * @param view the view's widget
	 * @param contexts the view's own contexts, active while the view is
	 * @return close it with the view
	 */
	static Subscription activate(Control view, IContextService contexts) {
		ViewKeys keys = new ViewKeys(view, contexts);
		contexts.activateContext(ALWAYS);
		keys.focused(view);
		Display display = view.getDisplay();
		Listener listener = keys::focusMoved;
		display.addFilter(SWT.FocusIn, listener);
		return () -> display.removeFilter(SWT.FocusIn, listener);
	}

	private void focusMoved(Event event) {
		if (event.widget instanceof Control control && isInView(control)) {
			focused(control);
		}
	}

	private boolean isInView(Control control) {
		for (Control at = control; at != null; at = at.getParent()) {
			if (at == view) {
				return true;
			}
		}
		return false;
	}

	private void focused(Control control) {
		boolean field = control instanceof Text || control instanceof Combo || control instanceof Spinner || control instanceof StyledText;
		boolean picture = control == view || control instanceof Canvas && !field && control.getData(OWN_ARROWS) == null;
		outsideFields = turn(outsideFields, OUTSIDE_FIELDS, !field);
		onPictures = turn(onPictures, ON_PICTURES, picture);
	}

	private IContextActivation turn(IContextActivation now, String context, boolean on) {
		if (on == (now != null)) {
			return now;
		}
		if (on) {
			return contexts.activateContext(context);
		}
		contexts.deactivateContext(now);
		return null;
	}
}
