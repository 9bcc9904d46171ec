/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.rampscope.plot.ramp.DisplayState;
import org.rampscope.ui.document.DocumentState;
import org.rampscope.ui.internal.canvas.Images;
import org.rampscope.ui.internal.dialog.FileChoice;
import org.rampscope.ui.internal.dialog.RememberedFolder;
import org.rampscope.ui.internal.service.RampServices;
import org.rampscope.ui.internal.workbench.RampPerspective;
import org.rampscope.ui.phase.PhaseSet;

/**
 * What tests do with the workbench window. Tests run beside the UI thread; everything here goes through it. Registered as an extension it
 * gives every test the window as it is at first, and leaves nothing behind that the next test, or the closing window, would meet.
 */
public final class WorkbenchWindow implements BeforeEachCallback, AfterEachCallback {

	/** Mouse button 1 held. */
	public static final int HELD = SWT.BUTTON1;
	private static final long LONGEST_WAIT_NS = 30_000_000_000L;
	private static final long POLL_NS = 5_000_000L;
	private static final int WIDTH = 1280;
	private static final int HEIGHT = 800;

	@Override
	public void beforeEach(ExtensionContext context) {
		resize(WIDTH, HEIGHT);
	}

	@Override
	public void afterEach(ExtensionContext context) {
		RampServices services = services();
		services.models().cancelTraining();
		untilWorked("training has ended", () -> !services.models().state().training().running());
		services.live().follow(false);
		services.live().stop();
		untilWorked("the live run has ended", () -> !services.live().isRunning());
		List.copyOf(services.documents().all()).forEach(services.documents()::close);
		services.models().state().models().forEach(services.models()::close);
		run(() -> services.display().update(old -> DisplayState.DEFAULT));
		run(() -> services.phases().update(old -> PhaseSet.EMPTY));
		perspective(RampPerspective.ID);
	}

	/** @return what the work gives, done in the UI thread */
	public <T> T ui(Supplier<T> work) {
		AtomicReference<T> result = new AtomicReference<>();
		AtomicReference<Throwable> thrown = new AtomicReference<>();
		display().syncExec(() -> {
			try {
				result.set(work.get());
			} catch (RuntimeException | AssertionError e) {
				thrown.set(e);
			}
		});
		if (thrown.get() instanceof Error e) {
			throw e;
		}
		if (thrown.get() instanceof RuntimeException e) {
			throw e;
		}
		return result.get();
	}

	/** Does work in the UI thread. */
	public void run(Runnable work) {
		ui(() -> {
			work.run();
			return null;
		});
	}

	/** Waits until something, asked in the UI thread, is so. */
	public void until(String what, BooleanSupplier condition) {
		until(what, LONGEST_WAIT_NS, condition);
	}

	/** As {@link #until(String, BooleanSupplier)}, for work that takes longer on a busy machine, such as training. */
	public void untilWorked(String what, BooleanSupplier condition) {
		until(what, 10 * LONGEST_WAIT_NS, condition);
	}

	private void until(String what, long longest, BooleanSupplier condition) {
		long end = System.nanoTime() + longest;
		while (!ui(condition::getAsBoolean)) {
			if (System.nanoTime() > end) {
				fail("waited in vain until " + what);
			}
			LockSupport.parkNanos(POLL_NS);
		}
	}

	/** @return the services of the window */
	public RampServices services() {
		return ui(() -> RampServices.in(window()));
	}

	/** @return a view of the page that is open, brought up if need be */
	public <V extends IViewPart> V view(String id, Class<V> type) {
		return ui(() -> {
			try {
				return type.cast(window().getActivePage().showView(id));
			} catch (org.eclipse.ui.PartInitException e) {
				throw new IllegalStateException(e);
			}
		});
	}

	/** Turns the page to another perspective, laid out as it is at first. */
	public void perspective(String id) {
		run(() -> {
			var page = window().getActivePage();
			page.setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId(id));
			page.resetPerspective();
		});
	}

	/** Opens a file and waits until it is read, or found unreadable. */
	public DocumentState open(Path file) {
		RampServices services = services();
		services.documents().open(file);
		until("reading " + file + " has ended", () -> !(services.documents().state() instanceof DocumentState.Loading));
		return services.documents().state();
	}

	/** @return the map once its pixels are those of what is shown */
	public RampMapView drawnMap() {
		RampMapView view = view(RampMapView.ID, RampMapView.class);
		until("the map is drawn", () -> view.canvas().isUpToDate());
		return view;
	}

	/** Runs a command of plugin.xml as a key or menu would. */
	public void command(String id, Map<String, String> parameters) {
		run(() -> {
			Map<String, String> named = new HashMap<>();
			parameters.forEach((name, value) -> named.put(id + "." + name, value));
			ParameterizedCommand command = ParameterizedCommand.generateCommand(window().getService(ICommandService.class).getCommand(id), named);
			try {
				window().getService(IHandlerService.class).executeCommand(command, null);
			} catch (org.eclipse.core.commands.common.CommandException e) {
				throw new IllegalStateException(e);
			}
		});
	}

	/** Undoes the last change, as Ctrl+Z does; called in the UI thread. */
	public void undo() {
		history(true);
	}

	/** Does again what was undone; called in the UI thread. */
	public void redo() {
		history(false);
	}

	private static void history(boolean undo) {
		var support = PlatformUI.getWorkbench().getOperationSupport();
		try {
			if (undo) {
				support.getOperationHistory().undo(support.getUndoContext(), null, null);
			} else {
				support.getOperationHistory().redo(support.getUndoContext(), null, null);
			}
		} catch (org.eclipse.core.commands.ExecutionException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Presses and releases a key, for whatever has the focus. */
	public void key(int key) {
		key(0, key);
	}

	/** Presses and releases a key while another is held, such as Ctrl. */
	public void key(int held, int key) {
		Control focused = ui(() -> {
			Control control = display().getFocusControl();
			shell().forceActive();
			return control;
		});
		until("the window takes keys", () -> display().getActiveShell() == shell());
		run(() -> {
			if (focused != null && !focused.isDisposed()) {
				focused.forceFocus();
			}
			post(SWT.KeyDown, held);
			post(SWT.KeyDown, key);
			post(SWT.KeyUp, key);
			post(SWT.KeyUp, held);
		});
		dispatch();
	}

	private static void post(int type, int key) {
		if (key != 0) {
			Event event = new Event();
			event.type = type;
			if (key > Character.MAX_VALUE || Character.isISOControl(key)) {
				// Esc, Del, Enter and Tab have no letter that could be typed.
				event.keyCode = key;
			} else {
				event.character = (char) key;
			}
			post(event);
		}
	}

	private static void post(Event event) {
		if (!display().post(event)) {
			fail("the display takes no events of type " + event.type);
		}
	}

	/** Clicks with the mouse itself where a widget is on the screen. */
	public void click(Control control, int x, int y) {
		run(() -> {
			shell().forceActive();
			Point at = control.toDisplay(x, y);
			Event move = new Event();
			move.type = SWT.MouseMove;
			move.x = at.x;
			move.y = at.y;
			post(move);
		});
		dispatch();
		run(() -> {
			button(SWT.MouseDown);
			button(SWT.MouseUp);
		});
		dispatch();
	}

	private static void button(int type) {
		Event event = new Event();
		event.type = type;
		event.button = 1;
		post(event);
	}

	/** Lets the window do what has been asked of it. */
	private void dispatch() {
		run(() -> {
			while (display().readAndDispatch()) {
				// what keys and mouse do
			}
		});
	}

	/** Drops files on a widget: tells those who wait for a drop there. */
	public void drop(Control control, Path... files) {
		run(() -> {
			DropTarget target = (DropTarget) control.getData(DND.DROP_TARGET_KEY);
			try {
				// What the platform sends is of a class of its own.
				Constructor<?> made = Class.forName("org.eclipse.swt.dnd.DNDEvent", true, DropTarget.class.getClassLoader())
						.getDeclaredConstructor();
				made.setAccessible(true);
				Event event = (Event) made.newInstance();
				event.widget = target;
				event.data = Arrays.stream(files).map(Path::toString).toArray(String[]::new);
				target.notifyListeners(DND.Drop, event);
			} catch (ReflectiveOperationException e) {
				throw new AssertionError("another SWT", e);
			}
		});
	}

	/** Does something while a file or folder is chosen whenever one is asked for; null for a user who changes their mind. */
	public List<String> choosing(Path answer, Runnable work) {
		List<String> asked = Collections.synchronizedList(new ArrayList<>());
		RememberedFolder.setChoice(new FileChoice() {
			@Override
			public String of(FileDialog dialog) {
				asked.add(dialog.getText() + "|" + dialog.getFilterPath() + "|" + dialog.getFileName());
				return answer == null ? null : answer.toString();
			}

			@Override
			public String of(DirectoryDialog dialog) {
				asked.add(dialog.getText() + "|" + dialog.getFilterPath() + "|");
				return answer == null ? null : answer.toString();
			}
		});
		try {
			work.run();
			return asked;
		} finally {
			RememberedFolder.setChoice(FileChoice.PEOPLE);
		}
	}

	/** Does something while the button of this text is pressed in every dialog of this title, as soon as that is shown. */
	public List<String> pressing(String title, String button, Runnable work) {
		List<String> said = Collections.synchronizedList(new ArrayList<>());
		Listener answer = event -> {
			if (event.widget instanceof Shell dialog && dialog.getText().equals(title)) {
				dialog.getDisplay().asyncExec(() -> {
					// Now it can be seen, and its texts with it.
					StringBuilder texts = new StringBuilder();
					collect(dialog, texts);
					said.add(texts.toString());
					button(dialog, button).notifyListeners(SWT.Selection, new Event());
				});
			}
		};
		run(() -> display().addFilter(SWT.Show, answer));
		try {
			work.run();
			return said;
		} finally {
			run(() -> display().removeFilter(SWT.Show, answer));
		}
	}

	/** @return the item of this name in the toolbar of a view; called in the UI thread */
	public IAction action(IViewPart view, String name) {
		return Arrays.stream(view.getViewSite().getActionBars().getToolBarManager().getItems())
				.filter(ActionContributionItem.class::isInstance).map(item -> ((ActionContributionItem) item).getAction())
				.filter(action -> name.equals(action.getText())).findFirst().orElseThrow();
	}

	/** @return the dialog of this title; null while there is none. Called in the UI thread */
	public Shell dialog(String title) {
		return Arrays.stream(display().getShells()).filter(shell -> shell.isVisible() && shell.getText().equals(title)).findFirst().orElse(null);
	}

	/** Presses a button of a dialog. */
	public void press(Shell dialog, String button) {
		until(button + " can be pressed", () -> button(dialog, button).isEnabled());
		run(() -> button(dialog, button).notifyListeners(SWT.Selection, new Event()));
	}

	private static Button button(Composite parent, String text) {
		return buttons(parent).filter(each -> each.getText().replace("&", "").equals(text)).findFirst()
				.orElseThrow(() -> new AssertionError("no button " + text + " but " + buttons(parent).map(Button::getText).toList()));
	}

	private static Stream<Button> buttons(Composite parent) {
		return Arrays.stream(parent.getChildren()).flatMap(child -> child instanceof Button found ? Stream.of(found)
				: child instanceof Composite inner ? buttons(inner) : Stream.empty());
	}

	/** Sends a mouse event to a widget. */
	public void mouse(Control control, int type, int x, int y, int stateMask) {
		run(() -> {
			Event event = new Event();
			event.type = type;
			event.button = 1;
			event.x = x;
			event.y = y;
			event.stateMask = stateMask;
			control.notifyListeners(type, event);
		});
	}

	/** @return the pixels a control shows */
	public ImageData pixels(Control control) {
		return ui(() -> {
			Point size = control.getSize();
			Image image = new Image(control.getDisplay(), size.x, size.y);
			GC gc = new GC(control);
			gc.copyArea(image, 0, 0);
			gc.dispose();
			ImageData data = image.getImageData();
			image.dispose();
			return data;
		});
	}

	/** @return all texts of labels that can be seen */
	public String visibleTexts() {
		return ui(() -> {
			StringBuilder texts = new StringBuilder();
			collect(shell(), texts);
			return texts.toString();
		});
	}

	private static void collect(Control control, StringBuilder texts) {
		if (control instanceof Label label && label.isVisible()) {
			texts.append(label.getText()).append('\n');
		}
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				collect(child, texts);
			}
		}
	}

	/** Gives the window a size. */
	public void resize(int width, int height) {
		run(() -> {
			shell().setSize(width, height);
			shell().layout(true, true);
		});
		until("the window has its size", () -> shell().getSize().equals(new Point(width, height)));
		dispatch();
	}

	/** Keeps a picture of the window where the build says. */
	public void screenshot(String name) throws IOException {
		String folder = System.getProperty("rampscope.screenshots");
		if (folder != null) {
			byte[] png = Images.png(pixels(ui(this::shell)));
			Files.createDirectories(Path.of(folder));
			Files.write(Path.of(folder, name + ".png"), png);
		}
	}

	/** Keeps a picture of another window, such as a dialog, where the build says. */
	public void screenshot(Shell dialog, String name) throws IOException {
		String folder = System.getProperty("rampscope.screenshots");
		if (folder != null) {
			dispatch();
			Files.createDirectories(Path.of(folder));
			Files.write(Path.of(folder, name + ".png"), Images.png(pixels(dialog)));
		}
	}

	/** Does something while messages to the user are closed as they open. */
	public void swallowingDialogs(Runnable work) {
		boolean before = org.eclipse.jface.dialogs.ErrorDialog.AUTOMATED_MODE;
		org.eclipse.jface.dialogs.ErrorDialog.AUTOMATED_MODE = true;
		try {
			work.run();
		} finally {
			org.eclipse.jface.dialogs.ErrorDialog.AUTOMATED_MODE = before;
		}
	}

	/** @return a result to copy from */
	public static Path demoResult() {
		return DemoRamp.result();
	}

	private static Display display() {
		return PlatformUI.getWorkbench().getDisplay();
	}

	private static IWorkbenchWindow window() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	}

	/** @return the workbench window's own widget */
	public Shell shell() {
		return window().getShell();
	}
}
