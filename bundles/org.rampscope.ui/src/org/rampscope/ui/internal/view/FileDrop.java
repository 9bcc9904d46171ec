/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;
import org.rampscope.ui.document.RampDocuments;

/** Opens files dropped on a widget. */
final class FileDrop {

	private final RampDocuments documents;

	FileDrop(RampDocuments documents) {
		this.documents = documents;
	}

	/** @param control where files may be dropped; its children pass drops on to it */
	void on(Control control) {
		DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_LINK | DND.DROP_DEFAULT);
		target.setTransfer(new Transfer[] { FileTransfer.getInstance() });
		target.addDropListener(new DropTargetAdapter() {
			@Override
			public void dragEnter(DropTargetEvent event) {
				event.detail = DND.DROP_COPY;
			}

			@Override
			public void drop(DropTargetEvent event) {
				dropped(event.data);
			}
		});
	}

	/** @param data what was dropped */
	void dropped(Object data) {
		if (data instanceof String[] files) {
			documents.open(Arrays.stream(files).map(Path::of).toList());
		}
	}
}
