/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.standin.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Shows one perspective after the other with a file open. When nothing has been going on for a while, a picture is taken and the
 * views of the page are written down, with what was reported as an error on the way.
 */
final class PerspectiveTour {

	private static final String OPEN = "org.rampscope.ui.command.open";
	private static final int POLL_MS = 250;
	private static final int QUIET_POLLS = 6;
	private static final int LONGEST_POLLS = 480;

	private final ObjectMapper mapper = new ObjectMapper();
	private final ObjectNode report = mapper.createObjectNode();
	private final ArrayNode errors = report.putArray("errors");
	private final ObjectNode perspectives = report.putObject("perspectives");
	private final Path folder;
	private final String file;
	private final Deque<String> left;
	private int quiet;
	private int polls;

	PerspectiveTour(Path folder, String file, List<String> ids) {
		this.folder = folder;
		this.file = file;
		left = new ArrayDeque<>(ids);
	}

	/** Called in the UI thread, once the window is open. */
	void begin() {
		Platform.addLogListener((status, plugin) -> {
			if (status.getSeverity() >= IStatus.ERROR) {
				synchronized (errors) {
					errors.add(plugin + ": " + status.getMessage() + (status.getException() == null ? "" : " (" + status.getException()
							+ ")"));
				}
			}
		});
		show(left.peek());
		open();
		Display.getCurrent().timerExec(POLL_MS, this::poll);
	}

	private static IWorkbenchWindow window() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	}

	private static void show(String id) {
		IPerspectiveDescriptor perspective = PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId(id);
		if (perspective == null) {
			throw new IllegalStateException("there is no perspective " + id);
		}
		window().getActivePage().setPerspective(perspective);
	}

	private void open() {
		ParameterizedCommand command = ParameterizedCommand.generateCommand(window().getService(ICommandService.class).getCommand(OPEN),
				Map.of(OPEN + ".file", file));
		try {
			window().getService(IHandlerService.class).executeCommand(command, null);
		} catch (CommandException e) {
			throw new IllegalStateException("the file cannot be opened", e);
		}
	}

	private void poll() {
		quiet = Job.getJobManager().isIdle() ? quiet + 1 : 0;
		polls++;
		if (quiet < QUIET_POLLS && polls < LONGEST_POLLS) {
			Display.getCurrent().timerExec(POLL_MS, this::poll);
			return;
		}
		describe(left.poll());
		quiet = 0;
		polls = 0;
		if (left.isEmpty()) {
			end();
		} else {
			show(left.peek());
			Display.getCurrent().timerExec(POLL_MS, this::poll);
		}
	}

	private void describe(String id) {
		IWorkbenchPage page = window().getActivePage();
		ObjectNode node = perspectives.putObject(id);
		node.put("quiet", quiet >= QUIET_POLLS);
		node.put("picture", picture(id));
		ArrayNode views = node.putArray("views");
		for (IViewReference reference : page.getViewReferences()) {
			boolean visible = reference.getPart(false) != null && page.isPartVisible(reference.getPart(false));
			// Those behind others as well: now they are made.
			IWorkbenchPart part = reference.getPart(true);
			views.addObject().put("id", reference.getId()).put("title", reference.getPartName()).put("class", part == null ? null
					: part.getClass().getName())
					.put("visible", visible);
		}
	}

	private String picture(String id) {
		Shell shell = window().getShell();
		Rectangle area = shell.getClientArea();
		Image image = new Image(shell.getDisplay(), area.width, area.height);
		GC gc = new GC(shell);
		gc.copyArea(image, area.x, area.y);
		gc.dispose();
		ImageLoader loader = new ImageLoader();
		loader.data = new org.eclipse.swt.graphics.ImageData[] { image.getImageData() };
		String name = id + ".png";
		loader.save(folder.resolve(name).toString(), SWT.IMAGE_PNG);
		image.dispose();
		return name;
	}

	private void end() {
		try {
			synchronized (errors) {
				mapper.writeValue(folder.resolve("report.json").toFile(), report);
			}
		} catch (IOException e) {
			throw new IllegalStateException("the report cannot be written", e);
		}
		PlatformUI.getWorkbench().close();
	}
}
