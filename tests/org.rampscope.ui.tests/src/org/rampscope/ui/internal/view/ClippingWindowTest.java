/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rampscope.ui.internal.service.RampServices;
import org.rampscope.ui.internal.workbench.InspectPerspective;
import org.rampscope.ui.internal.workbench.ProvenancePerspective;
import org.rampscope.ui.internal.workbench.RampPerspective;
import org.rampscope.ui.internal.workbench.TrainPerspective;

/** No tab, heading of a column, label or button is shown shorter than its text, in the sizes of window the guide shows. */
class ClippingWindowTest {

	private static final int BORDER = 8;
	private static final String THEME = "org.rampscope.ui.command.theme";

	@RegisterExtension
	final WorkbenchWindow window = new WorkbenchWindow();
	private final RampServices services = window.services();

	@ParameterizedTest
	@MethodSource("windows")
	void nothingIsShorterThanItsText(String perspective, int width, int height, boolean dark) throws IOException {
		window.resize(width, height);
		if (dark) {
			window.command(THEME, Map.of());
		}
		try {
			assertEquals(List.of(), clipped(perspective, width, dark));
		} finally {
			if (dark) {
				window.command(THEME, Map.of());
			}
		}
	}

	static Stream<Arguments> windows() {
		return Stream.of(RampPerspective.ID, TrainPerspective.ID, InspectPerspective.ID, ProvenancePerspective.ID)
				.flatMap(perspective -> Stream.of(Arguments.of(perspective, 1280, 800, false), Arguments.of(perspective, 1280, 800, true),
						Arguments.of(perspective, 1920, 1080, false), Arguments.of(perspective, 1920, 1080, true)));
	}

	private List<String> clipped(String perspective, int width, boolean dark) throws IOException {
		window.perspective(perspective);
		window.open(DemoRamp.result());
		window.drawnMap();
		List<String> clipped = new ArrayList<>();
		int folders = window.ui(() -> folders(window.shell()).size());
		for (int folder = 0; folder < folders; folder++) {
			int which = folder;
			int tabs = window.ui(() -> folders(window.shell()).get(which).getItemCount());
			for (int tab = 0; tab < tabs; tab++) {
				int turned = tab;
				window.run(() -> turnTo(folders(window.shell()).get(which), turned));
				window.run(ClippingWindowTest::settle);
				window.run(() -> collect(window.shell(), clipped));
			}
		}
		window.screenshot("clipping-" + perspective.substring(perspective.lastIndexOf('.') + 1) + "-" + width + (dark ? "-dark" : ""));
		return clipped.stream().distinct().toList();
	}

	/** As a click on the tab does. */
	private static void turnTo(CTabFolder folder, int tab) {
		folder.setSelection(tab);
		folder.notifyListeners(SWT.Selection, selected(folder.getItem(tab)));
	}

	private static Event selected(CTabItem item) {
		Event event = new Event();
		event.item = item;
		return event;
	}

	private static void settle() {
		while (Display.getCurrent().readAndDispatch()) {
			// all that the tab brought with it
		}
	}

	private static List<CTabFolder> folders(Composite parent) {
		List<CTabFolder> found = new ArrayList<>();
		for (Control child : parent.getChildren()) {
			if (child instanceof CTabFolder folder && folder.isVisible()) {
				found.add(folder);
			} else if (child instanceof Composite composite) {
				found.addAll(folders(composite));
			}
		}
		return found;
	}

	private static void collect(Control control, List<String> clipped) {
		if (!control.isVisible()) {
			return;
		}
		switch (control) {
			case Table table -> columns(table, clipped);
			case ScrolledComposite scroll when scroll.getContent() != null && (scroll.getStyle() & SWT.H_SCROLL) == 0
					&& scroll.getContent().computeSize(SWT.DEFAULT, SWT.DEFAULT).x > scroll.getClientArea().width -> clipped
							.add("form of " + scroll.getContent().computeSize(SWT.DEFAULT, SWT.DEFAULT).x + " pixels in "
									+ scroll.getClientArea().width);
			case Tree tree -> columns(tree, clipped);
			case Combo combo when (combo.getStyle() & SWT.READ_ONLY) != 0 -> wide(combo, combo.getText(), clipped);
			case CTabFolder folder -> tabs(folder, clipped);
			case Label label when (label.getStyle() & (SWT.WRAP | SWT.SEPARATOR)) == 0 && !label.getText().isEmpty() -> wide(label,
					label.getText(), clipped);
			case Button button when (button.getStyle() & SWT.WRAP) == 0 -> wide(button, button.getText(), clipped);
			default -> {
				// has no text of its own
			}
		}
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				collect(child, clipped);
			}
		}
	}

	private static void wide(Control control, String text, List<String> clipped) {
		if (control.getSize().x < control.computeSize(SWT.DEFAULT, SWT.DEFAULT).x) {
			clipped.add(text);
		}
	}

	private static void columns(Table table, List<String> clipped) {
		for (TableColumn column : table.getColumns()) {
			column(table, column.getText(), column.getWidth(), clipped);
		}
		if (table.getColumnCount() == 0) {
			GC gc = new GC(table);
			Arrays.stream(table.getItems()).map(TableItem::getText)
					.filter(text -> gc.textExtent(text).x + BORDER > table.getClientArea().width).forEach(clipped::add);
			gc.dispose();
		}
	}

	private static void columns(Tree tree, List<String> clipped) {
		for (TreeColumn column : tree.getColumns()) {
			column(tree, column.getText(), column.getWidth(), clipped);
		}
	}

	private static void column(Control owner, String text, int width, List<String> clipped) {
		GC gc = new GC(owner);
		// GTK's headings are bold, and have a border.
		gc.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		if (width < gc.textExtent(text).x + BORDER) {
			clipped.add("column " + text);
		}
		gc.dispose();
	}

	private static void tabs(CTabFolder folder, List<String> clipped) {
		GC gc = new GC(folder);
		gc.setFont(folder.getFont());
		for (CTabItem item : folder.getItems()) {
			int image = item.getImage() == null ? 0 : item.getImage().getBounds().width;
			if (!item.isShowing() || item.getBounds().width < gc.textExtent(item.getText()).x + image) {
				clipped.add("tab " + item.getText());
			}
		}
		gc.dispose();
	}
}
