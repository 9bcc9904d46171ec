/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Labels;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.RampReader;
import org.rampscope.plot.FrameRange;
import org.rampscope.plot.Interval;
import org.rampscope.plot.detector.PixelView;
import org.rampscope.plot.figure.Rect;
import org.rampscope.powder.eos.EosForm;
import org.rampscope.powder.eos.EquationOfState;
import org.rampscope.powder.phase.Calibrants;
import org.rampscope.powder.phase.Phase;
import org.rampscope.ui.document.DocumentState;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.help.HelpView;
import org.rampscope.ui.internal.label.LabelChanges;
import org.rampscope.ui.internal.service.RampServices;

/** Moving, exporting, saving elsewhere, phases and the detector's frame: what the Ramp perspective does by mouse, keys and dialogs. */
class RampToolsWindowTest {

	@TempDir
	Path folder;

	@RegisterExtension
	final WorkbenchWindow window = new WorkbenchWindow();
	private final RampServices services = window.services();

	@BeforeEach
	void openTheDemo() throws IOException {
		Path file = Files.copy(DemoRamp.result(), folder.resolve("ramp_result.nxs"));
		Files.createLink(folder.resolve("ramp_frames.nxs"), DemoRamp.frames());
		assertInstanceOf(DocumentState.Open.class, window.open(file));
	}

	@Test
	void mapIsMovedWithCtrlAndShownWholeByKey() {
		RampMapView view = window.drawnMap();
		Interval all = shown(view);
		Rect area = window.ui(() -> view.canvas().figureLayout().orElseThrow().heatmap());
		int x = area.x() + area.width() / 2;
		int y = area.y() + area.height() / 2;
		for (int turn = 0; turn < 3; turn++) {
			window.run(() -> wheel(view.canvas(), x, y));
			window.drawnMap();
		}
		Interval zoomed = shown(view);
		assertTrue(zoomed.length() < 0.6 * all.length(), zoomed + " of " + all);
		window.mouse(view.canvas(), SWT.MouseDown, x, y, SWT.MOD1);
		window.mouse(view.canvas(), SWT.MouseMove, x - area.width() / 10, y, SWT.MOD1 | WorkbenchWindow.HELD);
		window.mouse(view.canvas(), SWT.MouseUp, x - area.width() / 10, y, SWT.MOD1 | WorkbenchWindow.HELD);
		window.drawnMap();
		assertEquals(zoomed.low() + 0.1 * zoomed.length(), shown(view).low(), 0.01 * zoomed.length());
		assertEquals(zoomed.length(), shown(view).length(), 1e-9);
		window.run(() -> view.canvas().setFocus());
		window.key(SWT.CTRL, '0');
		window.until("all is shown", () -> view.canvas().map().orElseThrow().radialShown().equals(all));
	}

	private Interval shown(RampMapView view) {
		return window.ui(() -> view.canvas().map().orElseThrow().radialShown());
	}

	private static void wheel(Composite canvas, int x, int y) {
		Event event = new Event();
		event.x = x;
		event.y = y;
		event.count = 3;
		canvas.notifyListeners(SWT.MouseWheel, event);
	}

	@Test
	void mapIsExportedByItsKey() {
		RampMapView view = window.drawnMap();
		window.run(() -> view.canvas().setFocus());
		Path png = folder.resolve("map.png");
		window.choosing(png, () -> window.pressing(Messages.export_title, Messages.export_choose.replace("&", ""), () -> {
			window.key(SWT.CTRL, 'e');
			window.until("it is written", () -> Files.exists(png));
		}));
		ImageData picture = new ImageLoader().load(png.toString())[0];
		assertTrue(Pixels.colours(picture, 0, 0, picture.width, picture.height) > 50, "the map has many colours");
	}

	/** Exported numbers are those of the frames and bins the map shows. */
	@Test
	void numbersOfTheMapAreExported() throws IOException {
		RampMapView view = window.drawnMap();
		window.run(() -> view.getSite().getPage().activate(view));
		Path csv = folder.resolve("map.csv");
		window.choosing(csv, () -> window.command("org.rampscope.ui.command.exportData", Map.of()));
		List<String> lines = Files.readAllLines(csv);
		int bins = services.documents().ramp().orElseThrow().scan().data().axis().size();
		assertEquals(bins + 1, lines.size());
		assertEquals(services.documents().ramp().orElseThrow().scan().data().intensity().get(0, 0), Double.parseDouble(lines.get(1).split(",")[1]));
	}

	@Test
	void keysOpenHelpAndFiles() throws IOException {
		RampMapView view = window.drawnMap();
		window.run(() -> view.canvas().setFocus());
		Path other = Files.copy(DemoRamp.result(), folder.resolve("other.nxs"));
		window.choosing(other, () -> {
			window.key(SWT.CTRL, 'o');
			window.until("it is open", () -> services.documents().ramp().filter(ramp -> ramp.file().equals(other)).isPresent());
		});
		window.run(() -> view.canvas().setFocus());
		window.key(SWT.F1);
		window.until("the help is open", () -> view.getSite().getPage().findView(HelpView.ID) != null);
		window.run(() -> view.getSite().getPage().hideView(view.getSite().getPage().findView(HelpView.ID)));
	}

	@Test
	void labelsAreSavedIntoAnotherFile() {
		window.run(() -> new LabelChanges(services.documents()).label(new FrameRange(0, 3), Labels.BEFORE));
		Path other = folder.resolve("labelled.nxs");
		window.choosing(other, () -> window.command("org.rampscope.ui.command.save", Map.of("as", "true")));
		window.until("it is written", () -> Files.exists(other));
		assertEquals(4, RampReader.readPatterns(other, Progress.NONE).labels().orElseThrow().count(Labels.BEFORE));
		assertTrue(RampReader.readPatterns(folder.resolve("ramp_result.nxs"), Progress.NONE).labels().isEmpty(), "the first is as it was");
	}

	@Test
	void equationOfStateIsChosenForEachPhase() throws IOException {
		window.drawnMap();
		PhasesView view = window.view(PhasesView.ID, PhasesView.class);
		window.run(() -> services.phases().update(old -> old.with(Calibrants.PT).with(Calibrants.NE)));
		window.until("both are listed", () -> view.table().getItemCount() == 2);
		EosForm before = phase(1).equationOfState().orElseThrow().form();
		assertNotEquals(EosForm.HOLZAPFEL, before);
		window.run(() -> view.table().setSelection(1));
		view.table().getDisplay().asyncExec(() -> view.table().notifyListeners(SWT.DefaultSelection, new Event()));
		String title = Messages.bind(Messages.equation_title, phase(1).name());
		window.until("the dialog asks", () -> window.dialog(title) != null);
		Shell dialog = window.ui(() -> window.dialog(title));
		window.run(() -> combo(dialog).select(EosForm.HOLZAPFEL.ordinal()));
		window.screenshot(dialog, "equation");
		window.press(dialog, "OK");
		window.until("it is in force", () -> phase(1).equationOfState().orElseThrow().form() == EosForm.HOLZAPFEL);
		assertEquals(Calibrants.PT.equationOfState(), phase(0).equationOfState(), "the other keeps its own");
		window.until("it is listed", () -> view.table().getItem(1).getText(2).contains(EosForm.HOLZAPFEL.label()));
	}

	private static Combo combo(Composite parent) {
		return Arrays.stream(parent.getChildren()).map(child -> child instanceof Combo combo ? combo
				: child instanceof Composite inner ? combo(inner) : null).filter(Objects::nonNull).findFirst().orElse(null);
	}

	private Phase phase(int index) {
		return services.phases().phases().phases().get(index).phase();
	}

	/** The format knows one equation of state only. */
	@Test
	void phasesAreWrittenAndReadAsJcpds() {
		window.drawnMap();
		PhasesView view = window.view(PhasesView.ID, PhasesView.class);
		Phase platinum = Calibrants.PT
				.withEquationOfState(new EquationOfState(EosForm.BIRCH_MURNAGHAN_3, 277, Double.NaN, 5, Double.NaN, "of this test"));
		window.run(() -> services.phases().update(old -> old.with(platinum)));
		window.until("it is listed", () -> view.table().getItemCount() == 1);
		Path file = folder.resolve("platinum.jcpds");
		window.run(() -> view.table().setSelection(0));
		window.choosing(file, () -> window.run(() -> window.action(view, Messages.phases_save).run()));
		window.run(() -> window.action(view, Messages.phases_remove).run());
		assertTrue(services.phases().phases().phases().isEmpty());
		window.choosing(file, () -> window.run(() -> window.action(view, Messages.phases_load).run()));
		for (double pressure : new double[] { 0, 30 }) {
			assertEquals(platinum.cellAt(pressure).spacing(1, 1, 1), phase(0).cellAt(pressure).spacing(1, 1, 1), 1e-4);
		}
	}

	@Test
	void anEquationThatAJcpdsFileCannotHoldIsRefusedWithTheReason() {
		window.drawnMap();
		PhasesView view = window.view(PhasesView.ID, PhasesView.class);
		window.run(() -> services.phases().update(old -> old.with(Calibrants.PT)));
		window.until("it is listed", () -> view.table().getItemCount() == 1);
		window.run(() -> view.table().setSelection(0));
		Path file = folder.resolve("platinum.jcpds");
		List<String> said = window.pressing(Messages.phases_save, "OK",
				() -> window.choosing(file, () -> window.run(() -> window.action(view, Messages.phases_save).run())));
		assertEquals(1, said.size());
		assertTrue(said.getFirst().contains("Vinet"), said.toString());
		assertTrue(Files.notExists(file));
	}

	@Test
	void frameOfTheDetectorIsZoomedMovedAndClicked() {
		window.drawnMap();
		DetectorView view = window.view(DetectorView.ID, DetectorView.class);
		window.until("the frame is there", () -> view.canvas().figure().isPresent() && view.canvas().isUpToDate());
		PixelView whole = window.ui(() -> view.canvas().figure().orElseThrow().view());
		Point size = window.ui(() -> view.canvas().getSize());
		int x = size.x / 2;
		int y = size.y / 2;
		window.run(() -> wheel(view.canvas(), x, y));
		PixelView zoomed = window.ui(() -> view.canvas().figure().orElseThrow().view());
		assertEquals(whole.columns() / 1.25, zoomed.columns(), 1);
		window.mouse(view.canvas(), SWT.MouseDown, x, y, 0);
		window.mouse(view.canvas(), SWT.MouseMove, x - 12, y, WorkbenchWindow.HELD);
		window.mouse(view.canvas(), SWT.MouseUp, x - 12, y, WorkbenchWindow.HELD);
		assertTrue(window.ui(() -> view.canvas().figure().orElseThrow().view()).firstColumn() > zoomed.firstColumn(), "moved to the left");
		window.until("it is painted", () -> view.canvas().isUpToDate());
		double before = services.selection().selection().radial();
		window.mouse(view.canvas(), SWT.MouseDown, x + 20, y + 20, 0);
		window.mouse(view.canvas(), SWT.MouseUp, x + 20, y + 20, WorkbenchWindow.HELD);
		assertNotEquals(before, services.selection().selection().radial(), "the cursor is on the ring through the pixel");
		window.mouse(view.canvas(), SWT.MouseDoubleClick, x, y, 0);
		assertEquals(whole, window.ui(() -> view.canvas().figure().orElseThrow().view()));
	}
}
