/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.part.ViewPart;
import org.rampscope.nexus.format.Format;
import org.rampscope.nexus.format.Formats;
import org.rampscope.ui.Subscription;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.document.ShownPath;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.canvas.UiThread;
import org.rampscope.ui.internal.dialog.RememberedFolder;
import org.rampscope.ui.internal.dialog.UnsavedWork;
import org.rampscope.ui.internal.service.RampServices;

/** The open ramps, and the files of a folder; a double click shows or opens. Folders are listed when they are opened, in a job. */
public final class FilesView extends ViewPart {

	/** The view's id in plugin.xml. */
	public static final String ID = "org.rampscope.ui.view.files";

	/** More files of one folder nobody looks through. */
	private static final int MOST = 2000;
	private static final String LISTED = "listed";

	private final RememberedFolder remembered = new RememberedFolder("files");
	private RampServices services;
	private Tree tree;
	private TreeItem open;
	private TreeItem folder;
	private Subscription subscription;

	@Override
	public void createPartControl(Composite parent) {
		services = RampServices.in(getSite());
		tree = new Tree(parent, SWT.SINGLE);
		open = new TreeItem(tree, SWT.NONE);
		open.setText(Messages.files_open);
		folder = new TreeItem(tree, SWT.NONE);
		tree.addListener(SWT.Expand, event -> list((TreeItem) event.item));
		tree.addListener(SWT.DefaultSelection, event -> chosen((TreeItem) event.item));
		new FileDrop(services.documents()).on(tree);
		IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
		bar.add(new Action(Messages.files_folder) {
			@Override
			public void run() {
				chooseFolder();
			}
		});
		bar.add(new Action(Messages.files_close) {
			@Override
			public void run() {
				closeChosen();
			}
		});
		Runnable openChanged = UiThread.newest(tree, this::showOpen);
		subscription = services.documents().addListener(state -> openChanged.run());
		showOpen();
		setFolder(remembered.folder());
	}

	private void showOpen() {
		List<OpenRamp> all = services.documents().all();
		open.removeAll();
		for (OpenRamp ramp : all) {
			TreeItem item = new TreeItem(open, SWT.NONE);
			item.setText((ramp.isEdited() ? "*" : "") + ramp.file().getFileName());
			item.setData(ramp.file());
			if (services.documents().ramp().filter(shown -> shown == ramp).isPresent()) {
				item.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
			}
		}
		open.setExpanded(true);
	}

	/** Shows another folder. */
	void setFolder(Path path) {
		folder.setText(ShownPath.of(path));
		folder.setData(path);
		folder.setData(LISTED, null);
		folder.removeAll();
		new TreeItem(folder, SWT.NONE);
		folder.setExpanded(true);
		list(folder);
	}

	/** Asks for the folder to list. */
	void chooseFolder() {
		remembered.open(new DirectoryDialog(tree.getShell())).ifPresent(this::setFolder);
	}

	/** Closes the ramp that is chosen in the tree. */
	void closeChosen() {
		for (TreeItem item : tree.getSelection()) {
			if (item.getParentItem() == open) {
				services.documents().of((Path) item.getData()).ifPresent(this::close);
			}
		}
	}

	/** A ramp with something unsaved is asked about. */
	private void close(OpenRamp ramp) {
		if (!ramp.isEdited() || new UnsavedWork(tree.getShell(), services.documents(), services.models()).mayGo(List.of(ramp), List.of())) {
			services.documents().of(ramp.file()).ifPresent(services.documents()::close);
		}
	}

	private void chosen(TreeItem item) {
		if (!(item.getData() instanceof Path path)) {
			return;
		}
		if (item.getParentItem() == open) {
			services.documents().of(path).ifPresent(services.documents()::show);
		} else if (Boolean.TRUE.equals(item.getData("folder")) || item == folder) {
			item.setExpanded(!item.getExpanded());
			list(item);
		} else {
			services.documents().open(path);
		}
	}

	private void list(TreeItem item) {
		if (item == open || item.getData(LISTED) != null || !(item.getData() instanceof Path path)) {
			return;
		}
		item.setData(LISTED, Boolean.TRUE);
		Job job = new Job(Messages.files_listing) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				List<Path> found;
				try (Stream<Path> all = Files.list(path)) {
					found = all.filter(FilesView::isOfUse).sorted(Comparator.comparing((Path each) -> !Files.isDirectory(each))
							.thenComparing(each -> each.getFileName().toString())).limit(MOST).toList();
				} catch (IOException e) {
					UiThread.run(tree, () -> fill(item, List.of(), Messages.bind(Messages.files_unreadable, e.getMessage())));
					return Status.OK_STATUS;
				}
				List<Path> folders = found.stream().filter(Files::isDirectory).toList();
				UiThread.run(tree, () -> fill(item, found, found.isEmpty() ? Messages.files_none : "", folders));
				return Status.OK_STATUS;
			}
		};
		job.setSystem(true);
		job.schedule();
	}

	private static boolean isOfUse(Path path) {
		String name = path.getFileName().toString();
		return !name.startsWith(".") && (Files.isDirectory(path) || Formats.named(Format.class, path).isPresent());
	}

	private void fill(TreeItem item, List<Path> found, String note) {
		fill(item, found, note, List.of());
	}

	private void fill(TreeItem item, List<Path> found, String note, List<Path> folders) {
		if (item.isDisposed()) {
			return;
		}
		item.removeAll();
		for (Path path : found) {
			TreeItem child = new TreeItem(item, SWT.NONE);
			child.setText(path.getFileName().toString());
			child.setData(path);
			if (folders.contains(path)) {
				child.setData("folder", Boolean.TRUE);
				child.setText(path.getFileName() + "/");
				new TreeItem(child, SWT.NONE);
			}
		}
		if (!note.isEmpty()) {
			new TreeItem(item, SWT.NONE).setText(note);
		}
		item.setExpanded(true);
	}

	/** @return the tree, for tests */
	Tree tree() {
		return tree;
	}

	@Override
	public void setFocus() {
		tree.setFocus();
	}

	@Override
	public void dispose() {
		subscription.close();
		super.dispose();
	}
}
