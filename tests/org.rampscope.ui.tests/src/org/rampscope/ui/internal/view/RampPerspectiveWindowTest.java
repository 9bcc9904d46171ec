/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.RampWriter;
import org.rampscope.plot.FrameOrdinate;
import org.rampscope.plot.FrameRange;
import org.rampscope.plot.figure.Figure;
import org.rampscope.plot.figure.FigureTheme;
import org.rampscope.plot.figure.Rect;
import org.rampscope.plot.ramp.DisplayState;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.plot.ramp.RampMapLayout;
import org.rampscope.ui.RampExamples;
import org.rampscope.ui.document.DocumentState;
import org.rampscope.ui.internal.canvas.FigureExport;
import org.rampscope.ui.internal.canvas.HeatmapCanvas;
import org.rampscope.ui.internal.service.RampServices;
import org.rampscope.ui.internal.service.RecentFiles;
import org.rampscope.ui.selection.RadialRange;
import org.rampscope.ui.selection.RampSelection;

/** The Ramp perspective in a real window: what is drawn, and what mouse, keys and menus change. */
class RampPerspectiveWindowTest {

	private static final int FRAMES = 60;
	private static final int BINS = 700;

	@TempDir
	Path folder;

	@RegisterExtension
	final WorkbenchWindow window = new WorkbenchWindow();
	private final Ramp<Patterns> scan = RampExamples.transition(FRAMES, BINS);
	private RampServices services;

	@BeforeEach
	void openTheRamp() {
		services = window.services();
		window.run(() -> services.display().update(old -> DisplayState.DEFAULT.withResidual(false)));
		Path file = folder.resolve("transition.nxs");
		RampWriter.writePatterns(scan, file, Progress.NONE);
		assertInstanceOf(DocumentState.Open.class, window.open(file));
	}

	@Test
	void drawsMapStripsAndPattern() throws IOException {
		RampMapView view = window.drawnMap();
		Picture picture = picture(view);
		Rect map = picture.layout.heatmap();
		assertTrue(Pixels.colours(picture.data, map.x() + 1, map.y() + 1, map.width() - 2, map.height() - 2) > 50,
				"the map has many colours");
		assertTrue(picture.brightness(5, RampExamples.LINE_BEFORE_DEG) > 2 * picture.brightness(5, RampExamples.LINE_AFTER_DEG),
				"early frames show the line of the starting phase");
		assertTrue(picture.brightness(55, RampExamples.LINE_AFTER_DEG + 0.5) > 2 * picture.brightness(55, RampExamples.LINE_BEFORE_DEG
				+ 0.5),
				"late frames show the line of the new phase");
		Rect strip = picture.layout.strips().getFirst();
		assertEquals(0x0072b2, Pixels.rgb(picture.data, strip.x() + 5, strip.bottom() - 5));
		assertEquals(0x009e73, Pixels.rgb(picture.data, strip.x() + 5, strip.y() + 5));
		PatternView pattern = window.view(PatternView.ID, PatternView.class);
		window.until("the pattern is drawn", () -> {
			ImageData chart = window.pixels(pattern.chart().control());
			return Pixels.colours(chart, 0, 0, chart.width, chart.height) > 3;
		});
		window.screenshot("ramp-1280x800");
		window.resize(1600, 1000);
		window.drawnMap();
		window.screenshot("ramp-1600x1000");
	}

	@Test
	void clickMovesTheCursorEverywhere() {
		RampMapView view = window.drawnMap();
		PatternView pattern = window.view(PatternView.ID, PatternView.class);
		for (int frame : new int[] { 3, 31, 58 }) {
			Picture picture = picture(view);
			click(view.canvas(), picture.x(12.5), picture.y(frame));
			RampSelection selection = services.selection().selection();
			assertEquals(frame, selection.frame());
			assertEquals(12.5, selection.radial(), 0.05);
			assertArrayEquals(row(frame), window.ui(() -> drawn(pattern)), 1e-9);
			assertTrue(window.ui(view::readout).contains("frame " + frame), window.ui(view::readout));
			Picture after = picture(view);
			assertTrue(IntStream.rangeClosed(-1, 1).map(away -> Pixels.rgb(after.data, after.x(20), after.y(frame) + away))
					.anyMatch(rgb -> rgb == (FigureTheme.LIGHT.cursor() & 0xffffff)), "the cursor's line is drawn");
		}
	}

	@Test
	void selectionServiceMovesTheCursor() {
		RampMapView view = window.drawnMap();
		PatternView pattern = window.view(PatternView.ID, PatternView.class);
		services.selection().update(old -> old.withFrame(44).withRadial(9));
		window.until("the pattern follows", () -> drawn(pattern)[0] == scan.data().intensity().get(44, 0)
				&& view.readout().contains("frame 44"));
	}

	@Test
	void keysMoveTheCursorAndStopAtTheEnds() {
		window.drawnMap();
		move(Map.of("frames", "1"));
		move(Map.of("frames", "10"));
		assertEquals(11, services.selection().selection().frame());
		move(Map.of("frames", "1000000"));
		assertEquals(FRAMES - 1, services.selection().selection().frame());
		move(Map.of("frames", "-1000000"));
		assertEquals(0, services.selection().selection().frame());
		move(Map.of("bins", "1"));
		double radial = services.selection().selection().radial();
		move(Map.of("bins", "-1"));
		assertEquals(RampExamples.WIDTH_DEG / BINS, radial - services.selection().selection().radial(), 1e-9);
	}

	@Test
	void axisAlongTheRampSwitches() throws IOException {
		RampMapView view = window.drawnMap();
		ImageData before = window.pixels(view.canvas());
		display("ORDINATE", "PRESSURE");
		assertEquals(FrameOrdinate.PRESSURE, map(window.drawnMap()).ordinate());
		assertEquals(10, map(view).framesShown().low(), 1.5);
		assertEquals(70, map(view).framesShown().high(), 1.5);
		window.screenshot("ramp-pressure");
		ImageData after = window.pixels(view.canvas());
		assertFalse(Arrays.equals(before.data, after.data), "another axis is drawn");
		display("ORDINATE", "TIME");
		assertEquals(0.01 * (FRAMES - 1), map(window.drawnMap()).framesShown().length(), 0.02);
		display("ORDINATE", "NEXT");
		assertEquals(FrameOrdinate.PRESSURE, map(view).ordinate(), "after time comes pressure");
	}

	@Test
	void scalesAndColoursChangeThePixels() {
		RampMapView view = window.drawnMap();
		ImageData linear = redrawn(view, "INTENSITY_SCALE", "LINEAR");
		ImageData logarithm = redrawn(view, "INTENSITY_SCALE", "LOGARITHM");
		ImageData grey = redrawn(view, "COLOURS", "GREY");
		assertFalse(Arrays.equals(linear.data, logarithm.data));
		assertFalse(Arrays.equals(logarithm.data, grey.data));
		redrawn(view, "UNIT", "d_A");
		assertTrue(map(view).radialShown().high() < 4, "positions are in angstrom");
	}

	@Test
	void wheelZoomsAndDoubleClickShowsAll() {
		RampMapView view = window.drawnMap();
		double all = map(view).radialShown().length();
		Picture picture = picture(view);
		window.run(() -> {
			org.eclipse.swt.widgets.Event event = new org.eclipse.swt.widgets.Event();
			event.x = picture.x(10);
			event.y = picture.y(20);
			event.count = 3;
			view.canvas().notifyListeners(SWT.MouseWheel, event);
		});
		assertEquals(all / 1.25, map(window.drawnMap()).radialShown().length(), 1e-9);
		assertEquals(picture.x(10), picture(view).x(10), 1, "what is under the mouse stays there");
		window.mouse(view.canvas(), SWT.MouseDoubleClick, picture.x(10), picture.y(20), 0);
		assertEquals(all, map(window.drawnMap()).radialShown().length(), 1e-9);
	}

	@Test
	void draggingMarksRegionsAndFrames() {
		RampMapView view = window.drawnMap();
		Picture picture = picture(view);
		drag(view.canvas(), picture.x(10), picture.y(20), picture.x(12), picture.y(20), 0);
		assertEquals(2, services.selection().selection().region().map(region -> region.to() - region.from()).orElseThrow(), 0.05);
		drag(view.canvas(), picture.x(10), picture.y(20), picture.x(10), picture.y(35), SWT.SHIFT);
		assertEquals(Optional.of(new FrameRange(20, 35)), services.selection().selection().frames());
	}

	@Test
	void windowIsNamedAfterTheFile() {
		window.until("the title names the file", () -> window.view(RampMapView.ID, RampMapView.class).getSite().getShell().getText()
				.equals("transition.nxs \u2013 RampScope"));
	}

	@Test
	void pinnedFramesAreStacked() throws IOException {
		window.drawnMap();
		WaterfallView waterfall = window.view(WaterfallView.ID, WaterfallView.class);
		assertTrue(window.visibleTexts().contains("Press Space"), "says how to pin");
		for (int frame : new int[] { 5, 50, 30 }) {
			services.selection().update(old -> old.withFrame(frame));
			window.command("org.rampscope.ui.command.pin", Map.of());
		}
		assertEquals(List.of(5, 30, 50), services.selection().selection().pinned());
		double[] stacked = window.ui(() -> drawn(waterfall));
		assertEquals(3 * BINS, stacked.length);
		double step = stacked[BINS] - scan.data().intensity().get(30, 0);
		assertTrue(step > 0, "the second lies above the first");
		assertEquals(2 * step, stacked[2 * BINS] - scan.data().intensity().get(50, 0), 1e-9);
		window.screenshot("pinned");
		window.command("org.rampscope.ui.command.clearMarks", Map.of());
		assertEquals(List.of(), services.selection().selection().pinned());
		assertTrue(window.visibleTexts().contains("Press Space"));
	}

	@Test
	void regionIsFollowedAlongTheRamp() throws IOException {
		window.drawnMap();
		RegionView view = window.view(RegionView.ID, RegionView.class);
		services.selection().update(old -> old.withRegion(Optional.of(new RadialRange(9.5, 11))));
		double[] curve = window.ui(() -> drawn(view));
		assertEquals(FRAMES, curve.length);
		assertTrue(curve[0] > 2 * curve[FRAMES - 1], "the line of the starting phase goes");
		int from = scan.data().axis().nearest(9.5);
		int to = scan.data().axis().nearest(11);
		double mean = IntStream.rangeClosed(from, to).mapToDouble(bin -> scan.data().intensity().get(7, bin)).average().orElseThrow();
		assertEquals(mean, curve[7], 1e-9);
		window.screenshot("region");
	}

	@Test
	void picturesAreExportedAtAnySize() throws IOException {
		RampMapView view = window.drawnMap();
		PatternView pattern = window.view(PatternView.ID, PatternView.class);
		for (FigureView shown : List.of(view, pattern)) {
			Figure figure = window.ui(shown::figure).orElseThrow();
			Path png = folder.resolve("picture.png");
			Path svg = folder.resolve("picture.svg");
			window.run(() -> {
				FigureExport export = new FigureExport(view.canvas().getDisplay());
				try {
					export.write(figure, png, 2100, 900);
					export.write(figure, svg, 2100, 900);
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			});
			ImageData picture = new ImageLoader().load(png.toString())[0];
			assertEquals(2100, picture.width);
			assertEquals(900, picture.height);
			assertTrue(Pixels.colours(picture, 300, 100, 1000, 600) > 10);
			String text = Files.readString(svg);
			assertTrue(text.contains("width=\"2100\"") && text.contains("\u03b8"), "size and axis are in the SVG");
		}
	}

	@Test
	void darkThemeChangesTheFigures() throws IOException {
		RampMapView view = window.drawnMap();
		assertEquals(FigureTheme.LIGHT.background() & 0xffffff, Pixels.rgb(picture(view).data, 2, 2));
		window.command("org.rampscope.ui.command.theme", Map.of());
		try {
			window.drawnMap();
			assertEquals(FigureTheme.DARK.background() & 0xffffff, Pixels.rgb(picture(view).data, 2, 2));
			window.screenshot("dark");
		} finally {
			window.command("org.rampscope.ui.command.theme", Map.of());
		}
		assertEquals(FigureTheme.LIGHT.background() & 0xffffff, Pixels.rgb(picture(view).data, 2, 2));
	}

	@Test
	void unreadableFileIsExplainedInPlace() throws IOException {
		Path broken = Files.writeString(folder.resolve("broken.nxs"), "this is no HDF5 file");
		DocumentState.Failed failed = assertInstanceOf(DocumentState.Failed.class, window.open(broken));
		window.until("the view says so", () -> window.visibleTexts().contains("broken.nxs cannot be opened"));
		assertTrue(window.visibleTexts().contains(failed.problem()), window.visibleTexts());
		assertTrue(failed.problem().contains(broken.toString()), failed.problem());
		assertFalse(failed.remedy().isEmpty());
		window.screenshot("unreadable");
		Path missing = folder.resolve("missing.nxs");
		assertInstanceOf(DocumentState.Failed.class, window.open(missing));
		window.until("the view says so", () -> window.visibleTexts().contains("missing.nxs cannot be opened"));
	}

	@Test
	void openedFilesAreRemembered() {
		RecentFiles recent = new RecentFiles(InstanceScope.INSTANCE.getNode("org.rampscope.ui"));
		window.until("the file is the newest of the list",
				() -> recent.list().stream().findFirst().equals(Optional.of(folder.resolve("transition.nxs").toAbsolutePath())));
	}

	private void display(String property, String value) {
		window.command("org.rampscope.ui.command.display", Map.of("property", property, "value", value));
	}

	private ImageData redrawn(RampMapView view, String property, String value) {
		display(property, value);
		window.drawnMap();
		return window.pixels(view.canvas());
	}

	private void move(Map<String, String> by) {
		window.command("org.rampscope.ui.command.moveCursor", by);
	}

	private void click(HeatmapCanvas canvas, int x, int y) {
		window.mouse(canvas, SWT.MouseDown, x, y, 0);
		window.mouse(canvas, SWT.MouseUp, x, y, WorkbenchWindow.HELD);
	}

	private void drag(HeatmapCanvas canvas, int x, int y, int toX, int toY, int keys) {
		window.mouse(canvas, SWT.MouseDown, x, y, keys);
		for (int step = 1; step <= 4; step++) {
			window.mouse(canvas, SWT.MouseMove, x + (toX - x) * step / 4, y + (toY - y) * step / 4, WorkbenchWindow.HELD | keys);
		}
		window.mouse(canvas, SWT.MouseUp, toX, toY, WorkbenchWindow.HELD | keys);
	}

	private static double[] drawn(LineView view) {
		return view.chart().shown().curves().stream().flatMapToDouble(curve -> Arrays.stream(curve.y()).map(y -> y + curve.offset())).toArray();
	}

	private double[] row(int frame) {
		double[] row = new double[BINS];
		for (int bin = 0; bin < BINS; bin++) {
			row[bin] = scan.data().intensity().get(frame, bin);
		}
		return row;
	}

	private RampMap map(RampMapView view) {
		return window.ui(() -> view.canvas().map().orElseThrow());
	}

	private Picture picture(RampMapView view) {
		window.drawnMap();
		return new Picture(window.pixels(view.canvas()), window.ui(() -> view.canvas().figureLayout().orElseThrow()), map(view));
	}

	/** The pixels of the map's canvas and where things are in them. */
	private record Picture(ImageData data, RampMapLayout layout, RampMap map) {

		int x(double deg) {
			Rect area = layout.heatmap();
			return area.x() + (int) (map.radialShown().fractionOf(deg) * area.width());
		}

		int y(int frame) {
			Rect area = layout.heatmap();
			return area.bottom() - 1 - (int) (map.framesShown().fractionOf(map.frames().edges().middle(frame)) * area.height());
		}

		double brightness(int frame, double deg) {
			int rgb = Pixels.rgb(data, x(deg), y(frame));
			return 0.2126 * (rgb >> 16 & 0xff) + 0.7152 * (rgb >> 8 & 0xff) + 0.0722 * (rgb & 0xff);
		}
	}
}
