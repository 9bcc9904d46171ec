/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.progress.Progress;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.embedding.Embedding;
import org.rampscope.ui.embedding.EmbeddingProvider;
import org.rampscope.ui.embedding.ScatterFigure;
import org.rampscope.plot.figure.Figure;
import org.rampscope.plot.figure.FigureTheme;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.canvas.GcDrawing;
import org.rampscope.ui.internal.canvas.UiThread;
import org.rampscope.ui.internal.service.WorkJob;
import org.rampscope.ui.selection.RampSelection;

/** The frames as points; a click moves the cursor there, and the cursor is the ring. */
public final class EmbeddingView extends RampView implements FigureView {

	/** The view's id in plugin.xml. */
	public static final String ID = "org.rampscope.ui.view.embedding";

	private List<EmbeddingProvider> providers;
	private Combo choice;
	private Label message;
	private Canvas canvas;
	private OpenRamp ramp;
	private RampMap map;
	private Embedding embedding;
	private RampSelection selection = RampSelection.NONE;

	@Override
	protected Control createContent(Composite parent) {
		Composite content = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 4).applyTo(content);
		providers = providers();
		choice = new Combo(content, SWT.READ_ONLY);
		choice.setItems(providers.stream().map(EmbeddingProvider::name).toArray(String[]::new));
		choice.select(0);
		choice.addListener(SWT.Selection, event -> embed());
		message = new Label(content, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(message);
		canvas = new Canvas(content, SWT.DOUBLE_BUFFERED);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(canvas);
		canvas.addListener(SWT.Paint, event -> figure()
				.ifPresent(figure -> figure.paint(new GcDrawing(event.gc), canvas.getSize().x, canvas.getSize().y)));
		canvas.addListener(SWT.MouseDown, event -> choose(event.x, event.y));
		canvas.addListener(SWT.MouseMove, event -> {
			if ((event.stateMask & SWT.BUTTON1) != 0) {
				choose(event.x, event.y);
			}
		});
		figureMenu(canvas);
		return content;
	}

	private static List<EmbeddingProvider> providers() {
		BundleContext bundles = FrameworkUtil.getBundle(EmbeddingView.class).getBundleContext();
		List<EmbeddingProvider> found = new ArrayList<>();
		try {
			for (ServiceReference<EmbeddingProvider> reference : bundles.getServiceReferences(EmbeddingProvider.class, null)) {
				found.add(bundles.getService(reference));
			}
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException("no filter was given", e);
		}
		return found;
	}

	@Override
	protected void mapChanged(RampMap shown, RampSelection selected) {
		OpenRamp next = ramp();
		map = shown;
		boolean other = ramp == null || ramp.scan().data().intensity() != next.scan().data().intensity();
		ramp = next;
		selection = selected;
		if (other) {
			embed();
		}
		canvas.redraw();
	}

	private void embed() {
		if (ramp == null || providers.isEmpty()) {
			return;
		}
		OpenRamp of = ramp;
		EmbeddingProvider provider = providers.get(choice.getSelectionIndex());
		embedding = null;
		message.setText(Messages.embedding_finding);
		new WorkJob(Messages.embedding_finding) {
			@Override
			protected void work(Progress progress) {
				try {
					Embedding found = provider.embed(of.scan(), progress);
					UiThread.run(canvas, () -> show(of, found, ""));
				} catch (RampScopeException e) {
					UiThread.run(canvas, () -> show(of, null, e.getMessage()));
				}
			}

			@Override
			public boolean belongsTo(Object family) {
				return false;
			}
		}.schedule();
	}

	private void show(OpenRamp of, Embedding found, String text) {
		if (ramp.scan().data().intensity() == of.scan().data().intensity()) {
			embedding = found;
			message.setText(text);
			canvas.redraw();
		}
	}

	private void choose(int x, int y) {
		if (embedding != null) {
			GC gc = new GC(canvas);
			int frame = new ScatterFigure(embedding, map, selection, theme()).nearest(new GcDrawing(gc), canvas.getSize().x,
					canvas.getSize().y, x, y);
			gc.dispose();
			services().selection().update(old -> old.withFrame(frame));
		}
	}

	@Override
	protected void selectionChanged(RampMap shown, RampSelection selected) {
		selection = selected;
		canvas.redraw();
	}

	@Override
	protected void themeChanged(FigureTheme theme) {
		canvas.redraw();
	}

	@Override
	public Optional<Figure> figure() {
		return embedding == null ? Optional.empty() : Optional.of(new ScatterFigure(embedding, map, selection, theme()));
	}

	/** @return the canvas */
	Canvas canvas() {
		return canvas;
	}
}
