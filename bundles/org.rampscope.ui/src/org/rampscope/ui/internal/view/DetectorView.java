/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.plot.Ticks;
import org.rampscope.powder.geometry.PixelGeometry;
import org.rampscope.plot.detector.DetectorFigure;
import org.rampscope.plot.detector.DetectorImage;
import org.rampscope.plot.detector.PixelView;
import org.rampscope.ui.detector.RawFiles;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.plot.figure.Figure;
import org.rampscope.plot.figure.FigureTheme;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.canvas.DetectorCanvas;
import org.rampscope.ui.internal.canvas.UiThread;
import org.rampscope.ui.internal.dialog.RememberedFolder;
import org.rampscope.ui.internal.service.RawFrameReader;
import org.rampscope.ui.selection.RampSelection;

/** The detector frame behind the pattern under the cursor, with the ring of the radial position under the cursor. */
public final class DetectorView extends RampView implements FigureView, DetectorCanvas.Listener {

	/** The view's id in plugin.xml. */
	public static final String ID = "org.rampscope.ui.view.detector";

	private RawFileSearch search;
	private RawFrameReader reader;
	private Composite content;
	private StackLayout pages;
	private Composite imagePage;
	private Composite textPage;
	private Label text;
	private Button choose;
	private Label readout;
	private DetectorCanvas canvas;
	private OpenRamp ramp;
	private List<Path> files = List.of();
	private int asked = -1;
	private RawFrameReader.Answer answer;
	private PixelView view;
	private RampMap map;
	private RampSelection selection = RampSelection.NONE;

	@Override
	protected Control createContent(Composite parent) {
		content = new Composite(parent, SWT.NONE);
		pages = new StackLayout();
		content.setLayout(pages);
		imagePage = new Composite(content, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(imagePage);
		canvas = new DetectorCanvas(imagePage, this);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
		readout = new Label(imagePage, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).indent(6, 0).applyTo(readout);
		textPage = new Composite(content, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(12, 12).applyTo(textPage);
		text = new Label(textPage, SWT.WRAP | SWT.CENTER);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.END).grab(true, true).applyTo(text);
		choose = new Button(textPage, SWT.PUSH);
		choose.setText(Messages.detector_choose);
		choose.addListener(SWT.Selection, event -> chooseFile());
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).grab(true, true).applyTo(choose);
		reader = new RawFrameReader(result -> UiThread.run(content, () -> arrived(result)));
		listen(reader::close);
		search = new RawFileSearch(content);
		listen(search::close);
		turnTo(textPage);
		return content;
	}

	@Override
	protected void mapChanged(RampMap shown, RampSelection selected) {
		map = shown;
		if (ramp == null || !ramp().file().equals(ramp.file()) || answer == null) {
			files = List.of();
			asked = -1;
			answer = null;
			view = null;
			// not the frame of the ramp before, while the files of this one are looked for and read
			canvas.show(null);
			search.find(ramp(), this::found);
		}
		ramp = ramp();
		selectionChanged(shown, selected);
	}

	private void found(RawFiles raw) {
		files = raw.found();
		if (files.isEmpty()) {
			explain(raw.missing().isEmpty() ? Messages.detector_none : NLS.bind(Messages.detector_missing, String.join(", ", raw.missing())));
		} else {
			selectionChanged(map, selection);
		}
	}

	@Override
	protected void selectionChanged(RampMap shown, RampSelection selected) {
		selection = selected;
		int frame = Math.clamp(selected.frame(), 0, shown.ramp().scan().size() - 1);
		if (!files.isEmpty() && frame != asked) {
			asked = frame;
			reader.read(files, shown.ramp().scan().frames().frameNumber()[frame], shown.ramp().scan().geometry());
		}
		draw();
	}

	private void arrived(RawFrameReader.Answer result) {
		if (!result.files().equals(files)) {
			return;
		}
		answer = result;
		if (result.image().isEmpty()) {
			explain(result.problem());
			return;
		}
		DetectorImage image = result.image().get();
		if (view == null) {
			view = PixelView.whole(image.rows(), image.columns());
		}
		draw();
		turnTo(imagePage);
	}

	private void draw() {
		if (answer == null || answer.image().isEmpty() || map == null) {
			return;
		}
		DetectorImage image = answer.image().get();
		canvas.show(new DetectorFigure(image, map.state(), view, rings(), theme()));
	}

	private List<double[]> rings() {
		Optional<PixelGeometry> geometry = answer.geometry();
		double twoTheta = map.radial().own().unit().toTwoThetaRad(selection.radial(), map.radial().wavelengthAngstrom());
		return geometry.isPresent() && Double.isFinite(twoTheta) ? geometry.get().ring(twoTheta) : List.of();
	}

	@Override
	public void over(double row, double column, boolean clicked) {
		DetectorImage image = answer.image().orElseThrow();
		int r = Math.clamp((int) row, 0, image.rows() - 1);
		int c = Math.clamp((int) column, 0, image.columns() - 1);
		double counts = image.counts(r, c);
		double twoTheta = answer.geometry().map(geometry -> geometry.twoThetaRad(row, column)).orElse(Double.NaN);
		readout.setText(NLS.bind(Messages.detector_readout, new Object[] { image.frame(), r, c,
				Double.isNaN(counts) ? Messages.detector_masked : Ticks.label(counts, 1) })
				+ (Double.isNaN(twoTheta) ? "" : "    2\u03b8 = " + Ticks.label(Math.toDegrees(twoTheta), 0.001) + "\u00b0"));
		if (clicked && Double.isFinite(twoTheta)) {
			RadialUnit own = map.radial().own().unit();
			double radial = own.fromTwoThetaRad(twoTheta, map.radial().wavelengthAngstrom());
			if (Double.isFinite(radial)) {
				services().selection().update(old -> old.withRadial(radial));
			}
		}
	}

	@Override
	public void viewed(PixelView newView) {
		view = newView;
		draw();
	}

	private void explain(String problem) {
		text.setText(problem);
		canvas.show(null);
		textPage.layout();
		turnTo(textPage);
	}

	private void chooseFile() {
		FileDialog dialog = new FileDialog(content.getShell(), SWT.OPEN);
		dialog.setText(Messages.detector_choose);
		new RememberedFolder("open").open(dialog).ifPresent(file -> {
			search.forget();
			files = List.of(file);
			asked = -1;
			view = null;
			selectionChanged(map, selection);
		});
	}

	private void turnTo(Control page) {
		if (pages.topControl != page) {
			pages.topControl = page;
			content.layout();
		}
	}

	@Override
	protected void themeChanged(FigureTheme theme) {
		draw();
	}

	@Override
	public Optional<Figure> figure() {
		return pages.topControl == imagePage ? canvas.figure().map(Figure.class::cast) : Optional.empty();
	}

	/** @return the canvas */
	public DetectorCanvas canvas() {
		return canvas;
	}
}
