/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.workbench;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.rampscope.plot.Ticks;
import org.rampscope.ui.Subscription;
import org.rampscope.ui.document.RampDocuments;
import org.rampscope.ui.document.ShownPath;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.canvas.UiThread;
import org.rampscope.ui.internal.service.RampServices;
import org.rampscope.ui.live.LiveService;
import org.rampscope.ui.live.LiveState;

/** The status bar: a lamp, latency, frames behind and dropped, and where the result is being saved. */
public final class LiveStatusBar extends WorkbenchWindowControlContribution {

	private static final int LAMP = 12;
	private static final int WIDTH = 760;
	private static final int GREEN = 0x009e73;
	private static final int AMBER = 0xe69f00;
	private static final int RED = 0xd55e00;
	private static final int GREY = 0x909090;

	private Label text;
	private Canvas lamp;
	private LiveService live;
	private RampDocuments documents;

	@Override
	protected Control createControl(Composite parent) {
		RampServices services = RampServices.in(getWorkbenchWindow());
		live = services.live();
		documents = services.documents();
		Composite bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 2).applyTo(bar);
		lamp = new Canvas(bar, SWT.NONE);
		GridDataFactory.swtDefaults().hint(LAMP, LAMP).applyTo(lamp);
		lamp.addListener(SWT.Paint, event -> {
			event.gc.setAntialias(SWT.ON);
			event.gc.setBackground(colour(live.state().mode()));
			event.gc.fillOval(0, 0, LAMP - 1, LAMP - 1);
		});
		text = new Label(bar, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(WIDTH, SWT.DEFAULT).applyTo(text);
		Subscription states = live.addListener(state -> UiThread.run(bar, this::show));
		Subscription files = documents.addListener(state -> UiThread.run(bar, this::show));
		bar.addListener(SWT.Dispose, event -> {
			states.close();
			files.close();
		});
		show();
		return bar;
	}

	private void show() {
		text.setText(text(live.state(), documents));
		text.setToolTipText(text.getText());
		lamp.redraw();
	}

	/** @return what the bar says */
	static String text(LiveState state, RampDocuments documents) {
		String where = state.savedTo().map(ShownPath::of).orElse("");
		return switch (state.mode()) {
			case OFF -> documents.ramp()
					.map(ramp -> NLS.bind(ramp.isReducedHere() ? Messages.status_reduced : ramp.isEdited() ? Messages.status_unsaved
							: Messages.status_file, ramp.scan().size(), ShownPath.of(ramp.file())))
					.orElse(Messages.status_nothing);
			case WAITING -> NLS.bind(Messages.status_waiting, new Object[] { state.frames(), where, state.problem() });
			case LIVE -> said(NLS.bind(Double.isNaN(state.latencyS()) ? Messages.status_following : Messages.status_live,
					new Object[] { state.frames(), latency(state.latencyS()), state.behind(), state.dropped(), where }), state);
			case WRITING -> said(NLS.bind(state.written() > 0 ? Messages.status_writing : Messages.status_analysing,
					new Object[] { state.frames(), where, Math.round(100 * state.written()) }), state);
			case ENDED -> said(NLS.bind(Messages.status_ended, new Object[] { state.frames(), state.dropped(), where }), state);
			case FAILED -> state.problem();
		};
	}

	/** What is wrong comes first: the end of the line may be cut off. */
	private static String said(String text, LiveState state) {
		return state.problem().isEmpty() ? text : state.problem() + " \u2013 " + text;
	}

	private static String latency(double seconds) {
		return Double.isNaN(seconds) ? "" : Ticks.label(1000 * seconds, 1);
	}

	private static Color colour(LiveState.Mode mode) {
		int rgb = switch (mode) {
			case OFF, ENDED -> GREY;
			case WAITING, WRITING -> AMBER;
			case LIVE -> GREEN;
			case FAILED -> RED;
		};
		return new Color(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
	}
}
