/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.plot.FrameOrdinate;
import org.rampscope.ui.document.DocumentState;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.internal.service.RampServices;
import org.rampscope.ui.internal.workbench.ProvenancePerspective;
import org.rampscope.ui.internal.workbench.TrainPerspective;
import org.rampscope.ui.pipeline.PipelineDraft;
import org.rampscope.plot.FrameRange;

/** Real keys, as they are typed. */
class KeyboardWindowTest {

	@TempDir
	Path folder;

	@RegisterExtension
	final WorkbenchWindow window = new WorkbenchWindow();
	private RampServices services;

	@BeforeEach
	void openTheDemo() throws IOException {
		services = window.services();
		Path file = Files.copy(DemoRamp.result(), folder.resolve("ramp_result.nxs"));
		assertInstanceOf(DocumentState.Open.class, window.open(file));
	}

	@Test
	void keysMoveTheCursorAndLabel() {
		RampMapView map = window.drawnMap();
		services.selection().update(old -> old.withFrame(5));
		window.run(() -> map.canvas().setFocus());
		window.key(SWT.ARROW_UP);
		window.until("the cursor is on the next frame", () -> services.selection().selection().frame() == 6);
		window.key('2');
		window.until("the frame is labelled", () -> ramp().scan().labels().filter(labels -> labels.codes()[6] == 1).isPresent());
		window.key(' ');
		window.until("the frame is pinned", () -> services.selection().selection().pinned().contains(6));
	}

	@Test
	void whatIsTypedIntoAFieldIsNoCommand() {
		MetadataView view = window.view(MetadataView.ID, MetadataView.class);
		Text field = window.ui(() -> (Text) view.field("title"));
		window.run(() -> {
			field.setText("");
			field.setFocus();
		});
		for (char key : "a 2f".toCharArray()) {
			window.key(key);
		}
		window.until("it is in the field", () -> field.getText().length() == 4);
		assertEquals("a 2f", window.ui(field::getText));
		assertTrue(ramp().scan().labels().isEmpty(), "no frame was labelled");
		assertTrue(services.selection().selection().pinned().isEmpty(), "no frame was pinned");
	}

	@Test
	void keysOfTheMap() throws IOException {
		RampMapView map = window.drawnMap();
		services.selection().update(old -> old.withFrame(5).withRadial(10));
		window.run(() -> map.canvas().setFocus());
		window.key(SWT.PAGE_UP);
		window.until("ten frames on", () -> services.selection().selection().frame() == 15);
		window.key(SWT.PAGE_DOWN);
		window.until("ten frames back", () -> services.selection().selection().frame() == 5);
		window.key(SWT.END);
		window.until("the last frame", () -> services.selection().selection().frame() == DemoRamp.FRAMES - 1);
		window.key(SWT.HOME);
		window.until("the first frame", () -> services.selection().selection().frame() == 0);
		window.key(SWT.ARROW_RIGHT);
		window.until("one bin to the right", () -> bin() == ramp().scan().data().axis().nearest(10) + 1);
		window.key(SWT.SHIFT, SWT.ARROW_RIGHT);
		window.until("twenty more", () -> bin() == ramp().scan().data().axis().nearest(10) + 21);
		window.key(SWT.SHIFT, SWT.ARROW_LEFT);
		window.key(SWT.ARROW_LEFT);
		window.until("back", () -> bin() == ramp().scan().data().axis().nearest(10));
		window.key(SWT.ALT, '3');
		window.until("along the pressure", () -> services.display().display().ordinate() == FrameOrdinate.PRESSURE);
		window.key(SWT.ALT, '2');
		window.until("along time", () -> services.display().display().ordinate() == FrameOrdinate.TIME);
		window.key(SWT.ALT, '1');
		window.until("along frames", () -> services.display().display().ordinate() == FrameOrdinate.FRAME);
		services.selection().update(old -> old.withFrames(Optional.of(new FrameRange(10, 19))));
		window.key('a');
		window.until("averaged", () -> services.selection().selection().averaged().equals(List.of(new FrameRange(10, 19))));
		window.key(SWT.ESC);
		window.until("nothing is marked", () -> services.selection().selection().frames().isEmpty()
				&& services.selection().selection().averaged().isEmpty());
		window.key('f');
		window.until("followed", () -> services.live().isFollowing());
		window.key('f');
		window.until("no longer followed", () -> !services.live().isFollowing());
	}

	private int bin() {
		return ramp().scan().data().axis().nearest(services.selection().selection().radial());
	}

	@Test
	void labelsAreTakenAwayUndoneAndSavedByKeys() {
		RampMapView map = window.drawnMap();
		services.selection().update(old -> old.withFrame(7));
		window.run(() -> map.canvas().setFocus());
		window.key('1');
		window.until("labelled", () -> labelled() == 1);
		window.key(SWT.CTRL, 'z');
		window.until("undone", () -> labelled() == 0);
		window.key(SWT.CTRL, 'y');
		window.until("done again", () -> labelled() == 1);
		window.key('0');
		window.until("taken away", () -> labelled() == 0);
		window.key('9');
		window.until("the ninth class", () -> labelled() == 1 && ramp().scan().labels().orElseThrow().codes()[7] == 8);
		window.key(SWT.CTRL, 's');
		window.until("saved", () -> !ramp().isEdited());
	}

	private long labelled() {
		return ramp().scan().labels().stream().flatMapToInt(labels -> Arrays.stream(labels.codes())).filter(code -> code >= 0).count();
	}

	@Test
	void stepsOfAPipelineAreMovedAddedAndRemovedByKeys() {
		window.perspective(ProvenancePerspective.ID);
		PipelineView view = window.view(PipelineView.ID, PipelineView.class);
		window.run(() -> view.setDraft(PipelineDraft.of(DemoRamp.pipeline("transition-clustering")), folder));
		List<String> before = window.ui(() -> names(view));
		window.run(() -> {
			view.steps().table().setFocus();
			view.steps().table().select(1);
		});
		window.key(SWT.ALT, SWT.ARROW_UP);
		window.until("the second step is the first", () -> names(view).get(0).equals(before.get(1)));
		window.key(SWT.ALT, SWT.ARROW_DOWN);
		window.until("and the second again", () -> names(view).equals(before));
		window.key(SWT.DEL);
		window.until("it is removed", () -> names(view).size() == before.size() - 1 && !names(view).contains(before.get(1)));
		AtomicReference<Menu> shown = new AtomicReference<>();
		Listener menus = event -> {
			if (event.widget instanceof Menu menu) {
				shown.set(menu);
			}
		};
		window.run(() -> window.shell().getDisplay().addFilter(SWT.Show, menus));
		window.key(SWT.INSERT);
		window.until("the operations are offered", () -> shown.get() != null && shown.get().getItemCount() > 10);
		window.run(() -> {
			window.shell().getDisplay().removeFilter(SWT.Show, menus);
			shown.get().setVisible(false);
		});
	}

	@Test
	void delTakesLettersInAFieldAndNoStep() {
		window.perspective(ProvenancePerspective.ID);
		PipelineView view = window.view(PipelineView.ID, PipelineView.class);
		window.run(() -> view.setDraft(PipelineDraft.of(DemoRamp.pipeline("integrate")), folder));
		List<String> before = window.ui(() -> names(view));
		Text field = window.ui(() -> (Text) view.form().control("bins"));
		window.run(() -> {
			field.setText("1500");
			field.setFocus();
			field.setSelection(0);
		});
		window.key(SWT.DEL);
		window.until("a digit is gone", () -> field.getText().equals("500"));
		assertEquals(before, window.ui(() -> names(view)));
	}

	private static List<String> names(PipelineView view) {
		return view.draft().steps().stream().map(step -> step.operation().info().name()).toList();
	}

	@Test
	void suggestionsAreCutOnTheMapJoinedUndoneAndAcceptedByKeys() {
		window.perspective(TrainPerspective.ID);
		RampMapView map = window.drawnMap();
		LabelsView view = window.view(LabelsView.ID, LabelsView.class);
		Table suggested = view.tables().get(1);
		// before and after, and the frame between where it is given a run of its own
		window.until("the clustering suggests runs", () -> suggested.getItemCount() >= 2);
		int runs = window.ui(suggested::getItemCount);
		window.run(() -> map.canvas().setFocus());
		services.selection().update(old -> old.withFrame(10));
		window.key('s');
		window.until("cut in two at the cursor", () -> suggested.getItemCount() == runs + 1);
		Rectangle row = window.ui(() -> suggested.getItem(0).getBounds());
		window.click(suggested, row.x + 5, row.y + row.height / 2);
		window.until("the first is chosen", () -> suggested.getSelectionIndex() == 0 && suggested.isFocusControl());
		window.key('m');
		window.until("joined again", () -> suggested.getItemCount() == runs);
		window.key(SWT.CTRL, 'z');
		window.until("joining is undone", () -> suggested.getItemCount() == runs + 1);
		window.key(SWT.CTRL, 'z');
		window.until("cutting is undone", () -> suggested.getItemCount() == runs);
		window.key(SWT.CTRL, 'y');
		window.until("cut again", () -> suggested.getItemCount() == runs + 1);
		window.run(() -> suggested.setSelection(0));
		window.key(SWT.CR);
		window.until("the first ten frames are labelled", () -> labelled() == 10);
	}

	private OpenRamp ramp() {
		return services.documents().ramp().orElseThrow();
	}
}
