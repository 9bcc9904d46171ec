/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Labels;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;
import org.rampscope.nexus.RampReader;
import org.rampscope.nexus.RampWriter;
import org.rampscope.plot.FrameRange;
import org.rampscope.plot.figure.TickRow;
import org.rampscope.plot.ramp.FoundTransition;
import org.rampscope.powder.phase.Calibrants;
import org.rampscope.powder.phase.Reflection;
import org.rampscope.ui.document.DocumentState;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.internal.preference.WorkbenchPreferences;
import org.rampscope.ui.internal.service.RampServices;
import org.rampscope.ui.live.LiveState;
import org.rampscope.ui.phase.SolvedPressure;

/** What a user does with a ramp in the Ramp perspective, on the demo's detector frames and result. */
class RampWorkWindowTest {

	@TempDir
	Path folder;

	@RegisterExtension
	final WorkbenchWindow window = new WorkbenchWindow();
	private RampServices services;
	private Path file;

	@BeforeEach
	void openTheDemo() throws IOException {
		services = window.services();
		file = Files.copy(DemoRamp.result(), folder.resolve("ramp_result.nxs"));
		Files.createLink(folder.resolve("ramp_frames.nxs"), DemoRamp.frames());
		assertInstanceOf(DocumentState.Open.class, window.open(file));
	}

	@Test
	void ticksOfPhasesFollowThePressureAndCanBeMoved() throws IOException {
		window.drawnMap();
		PatternView view = window.view(PatternView.ID, PatternView.class);
		window.run(() -> services.phases().update(old -> old.with(Calibrants.PT).with(Calibrants.NE)));
		services.selection().update(old -> old.withFrame(20));
		window.until("two rows of ticks", () -> view.chart().shown().tickRows().size() == 2);
		double own = ramp().scan().frames().pressureGPa()[20];
		TickRow row = window.ui(() -> view.chart().shown().tickRows().getFirst());
		double wavelength = ramp().scan().header().wavelengthAngstrom();
		double expected = Math.toDegrees(2 * Math.asin(wavelength / 2 / Calibrants.PT.cellAt(own).spacing(1, 1, 1)));
		assertEquals("111", row.ticks().getFirst().label());
		assertEquals(expected, row.ticks().getFirst().position(), 1e-6);
		double wanted = Calibrants.PT.cellAt(own + 7).spacing(1, 1, 1);
		double position = Math.toDegrees(2 * Math.asin(wavelength / 2 / wanted));
		window.run(() -> {
			int y = view.chart().area().bottom() - 2 * 17 + 8;
			send(view, SWT.MouseDown, view.chart().column(expected), y, 0);
			send(view, SWT.MouseMove, view.chart().column(position), y, SWT.BUTTON1);
			send(view, SWT.MouseUp, view.chart().column(position), y, SWT.BUTTON1);
		});
		SolvedPressure solved = services.phases().phases().solved().orElseThrow();
		assertEquals("Pt", solved.phase());
		assertEquals(20, solved.frame());
		double pixel = window.ui(() -> view.chart().shown().x().length() / view.chart().area().width());
		Reflection line = Calibrants.PT.reflections().getFirst();
		double perPixel = Math.abs(org.rampscope.ui.phase.LinePressure
				.of(Calibrants.PT, line, org.rampscope.core.units.RadialUnit.TWO_THETA_DEG, position + pixel,
						wavelength).orElseThrow() - own - 7);
		assertEquals(own + 7, solved.pressureGPa(), 1.5 * perPixel);
		PhasesView phases = window.view(PhasesView.ID, PhasesView.class);
		assertTrue(window.ui(phases::detail).contains("GPa"), window.ui(phases::detail));
		assertEquals(2, window.ui(() -> phases.table().getItemCount()));
		window.screenshot("ramp-phases-1280x800");
	}

	@Test
	void detectorFrameBehindThePatternIsShown() throws IOException {
		window.drawnMap();
		DetectorView view = window.view(DetectorView.ID, DetectorView.class);
		services.selection().update(old -> old.withFrame(7).withRadial(12));
		window.until("frame 7 is there", () -> view.canvas().figure().filter(figure -> figure.image().frame() == 7).isPresent());
		assertEquals(1, window.ui(() -> view.canvas().figure().orElseThrow().rings().size()));
		window.until("it is painted", () -> view.canvas().isUpToDate());
		window.until("it is on the screen", () -> {
			ImageData pixels = window.pixels(view.canvas());
			return Pixels.colours(pixels, pixels.width / 4, pixels.height / 4, pixels.width / 4, pixels.height / 4) > 30;
		});
		window.screenshot("detector");
	}

	@Test
	void missingDetectorFramesAreExplained() throws IOException {
		Path alone = Files.copy(DemoRamp.result(), Files.createDirectory(folder.resolve("alone")).resolve("alone.nxs"));
		window.view(DetectorView.ID, DetectorView.class);
		window.open(alone);
		window.until("it says which file is missing", () -> window.visibleTexts().contains("ramp_frames.nxs"));
	}

	@Test
	void doubleClickOnATransitionShowsWhatChanged() throws IOException {
		RampMapView map = window.drawnMap();
		FoundTransition transition = ramp().transitions().getFirst();
		window.mouse(map.canvas(), SWT.MouseDoubleClick, window.ui(() -> map.canvas().figureLayout().orElseThrow().heatmap().x() + 30),
				window.ui(() -> (int) map.canvas().rowOfStart(transition.endFrame())), 0);
		FrameRange range = services.selection().selection().frames().orElseThrow();
		assertEquals(transition.onsetFrame(), range.first());
		TransitionView view = window.view(TransitionView.ID, TransitionView.class);
		List<String> names = window.ui(() -> view.chart().shown().curves().stream().map(curve -> curve.name()).filter(n ->
				!n.isEmpty()).toList());
		assertEquals(3, names.size(), names.toString());
		window.screenshot("before-after");
	}

	@Test
	void labelsAreUndoneRedoneAndSavedWithNameAndDate() throws IOException {
		window.drawnMap();
		WorkbenchPreferences.node().put(WorkbenchPreferences.ANNOTATOR, "Ada Annotator");
		services.selection().update(old -> old.withFrames(Optional.of(new FrameRange(3, 9))));
		label(0);
		services.selection().update(old -> old.withFrames(Optional.of(new FrameRange(30, 39))));
		label(2);
		assertEquals(7, labels().count(Labels.BEFORE));
		assertEquals(10, labels().count(Labels.AFTER));
		assertTrue(ramp().isEdited());
		window.run(() -> window.undo());
		assertEquals(0, labels().count(Labels.AFTER));
		window.run(() -> window.redo());
		assertEquals(10, labels().count(Labels.AFTER));
		window.screenshot("labels");
		window.command("org.rampscope.ui.command.save", Map.of());
		window.until("the labels are saved", () -> !ramp().isEdited());
		Ramp<Patterns> saved = RampReader.readPatterns(file, Progress.NONE);
		assertEquals(7, saved.labels().orElseThrow().count(Labels.BEFORE));
		assertEquals("Ada Annotator", saved.labels().orElseThrow().author().orElseThrow().name());
		assertTrue(saved.results().contains("clustering"), "the results are kept");
		window.run(() -> window.undo());
		window.run(() -> window.undo());
		assertTrue(ramp().scan().labels().isEmpty());
		assertTrue(ramp().isEdited(), "the file has labels, the ramp no longer");
	}

	@Test
	void meanOfMarkedFramesIsKept() {
		window.drawnMap();
		WaterfallView view = window.view(WaterfallView.ID, WaterfallView.class);
		window.view(RampMapView.ID, RampMapView.class);
		services.selection().update(old -> old.withFrames(Optional.of(new FrameRange(10, 19))));
		window.command("org.rampscope.ui.command.average", Map.of());
		assertEquals(List.of(new FrameRange(10, 19)), services.selection().selection().averaged());
		assertTrue(window.ui(() -> view.chart().shown().curves()).stream().anyMatch(curve -> curve.name().contains("10 to 19")));
	}

	@Test
	void followingGoesAlongWithTheLastFrameOnly() {
		window.drawnMap();
		Ramp<Patterns> whole = ramp().scan();
		RampWriter.writePatterns(part(whole, 20), file, Progress.NONE);
		window.open(file);
		services.selection().update(old -> old.withFrame(19));
		services.live().follow(true);
		RampWriter.writePatterns(part(whole, 30), file, Progress.NONE);
		window.until("the ramp has grown", () -> ramp().scan().size() == 30);
		window.until("the cursor went along", () -> services.selection().selection().frame() == 29);
		services.selection().update(old -> old.withFrame(4));
		RampWriter.writePatterns(whole, file, Progress.NONE);
		window.until("the ramp has grown", () -> ramp().scan().size() == DemoRamp.FRAMES);
		assertEquals(4, services.selection().selection().frame());
		window.until("the status bar says so", () -> window.visibleTexts().contains("Live: 40 frames")
				|| window.visibleTexts().contains("Waiting for frames: 40"));
	}

	@Test
	void liveRunGrowsIsShownAndEndsWhole() {
		window.drawnMap();
		Path output = folder.resolve("live_result.nxs");
		services.live().run(folder.resolve("ramp_frames.nxs"), DemoRamp.pipeline("transition-clustering"), folder, output);
		window.untilWorked("all frames have a pattern", () -> services.live().state().frames() == DemoRamp.FRAMES);
		window.untilWorked("the growing result is shown", () -> services.documents().ramp().filter(ramp ->
				ramp.file().equals(output)).isPresent());
		services.live().stop();
		window.untilWorked("the run has ended", () -> services.live().state().mode() == LiveState.Mode.ENDED);
		window.until("the status bar says so", () -> window.visibleTexts().contains("Ended: 40 frames, 0 dropped, saved in " + output));
		assertEquals(DemoRamp.FRAMES, RampReader.readPatterns(output, Progress.NONE).size());
		assertTrue(RampReader.readPatterns(output, Progress.NONE).results().contains("clustering"));
	}

	@Test
	void detectorFramesAreIntegratedWhenTheyAreOpened() throws IOException {
		DocumentState.Open open = assertInstanceOf(DocumentState.Open.class, window.open(folder.resolve("ramp_frames.nxs")));
		assertEquals(DemoRamp.FRAMES, open.ramp().scan().size());
		assertTrue(open.ramp().isReducedHere());
		window.drawnMap();
		window.until("the status bar says that it is not saved", () -> window.visibleTexts().contains("not saved"));
		DetectorView view = window.view(DetectorView.ID, DetectorView.class);
		window.until("its first frame is shown", () -> view.canvas().figure().isPresent());
		window.screenshot("raw");
	}

	@Test
	void severalRampsAreOpenAndKeepTheirCursors() throws IOException {
		Path other = Files.copy(file, folder.resolve("other.nxs"));
		services.selection().update(old -> old.withFrame(33));
		window.open(other);
		assertEquals(0, services.selection().selection().frame());
		FilesView files = window.view(FilesView.ID, FilesView.class);
		window.run(() -> files.setFolder(folder));
		window.until("both are listed", () -> files.tree().getItem(0).getItemCount() == 2);
		window.until("the folder is listed", () -> Arrays.stream(files.tree().getItem(1).getItems())
				.anyMatch(item -> item.getText().equals("ramp_frames.nxs")));
		window.screenshot("files");
		window.run(() -> {
			org.eclipse.swt.widgets.Event event = new org.eclipse.swt.widgets.Event();
			event.item = files.tree().getItem(0).getItem(0);
			files.tree().notifyListeners(SWT.DefaultSelection, event);
		});
		assertEquals(file, ramp().file());
		assertEquals(33, services.selection().selection().frame());
		services.documents().close(ramp());
		assertEquals(other, ramp().file());
		assertFalse(services.documents().all().stream().anyMatch(open -> open.file().equals(file)));
	}

	private static Ramp<Patterns> part(Ramp<Patterns> whole, int frames) {
		FrameAxis axis = whole.frames();
		var intensity = whole.data().intensity().getSlice(new int[] { 0, 0 }, new int[] { frames, whole.data().axis().size() }, null);
		return new Ramp<>(whole.header().withLabels(Optional.empty()), new FrameAxis(Arrays.copyOf(axis.timeS(), frames),
				Arrays.copyOf(axis.pressureGPa(), frames),
						Arrays.copyOf(axis.pressureSigmaGPa(), frames), Arrays.copyOf(axis.frameNumber(), frames)),
						new Patterns(whole.data().axis(), (org.eclipse.january.dataset.DoubleDataset) intensity, Optional.empty()), Results.NONE,
						whole.provenance());
	}

	private void label(int code) {
		window.command("org.rampscope.ui.command.label", Map.of("code", Integer.toString(code)));
	}

	private Labels labels() {
		return ramp().scan().labels().orElseThrow();
	}

	private OpenRamp ramp() {
		return services.documents().ramp().orElseThrow();
	}

	private static void send(PatternView view, int type, int x, int y, int stateMask) {
		org.eclipse.swt.widgets.Event event = new org.eclipse.swt.widgets.Event();
		event.button = 1;
		event.x = x;
		event.y = y;
		event.stateMask = stateMask;
		view.chart().control().notifyListeners(type, event);
	}
}
