/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.rampscope.nexus.inspect.FileTree;
import org.rampscope.ui.internal.Messages;

/** What is in the file of the ramp that is shown: groups, fields, attributes. */
public final class NexusTreeView extends RampFileView<NexusTreeView.Node> {

	/** The view's id in plugin.xml. */
	public static final String ID = "org.rampscope.ui.view.tree";

	/** An object of the file with what lies in it. */
	record Node(org.rampscope.nexus.inspect.TreeItem item, List<Node> children) {
	}

	private Tree tree;
	private Text detail;
	private Node root;
	private String wanted = "";

	@Override
	protected Control createWidgets(Composite parent) {
		Composite content = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(content);
		tree = new Tree(content, SWT.VIRTUAL | SWT.FULL_SELECTION);
		tree.setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tree);
		column(Messages.tree_name, 240);
		column(Messages.tree_type, 110);
		column(Messages.tree_shape, 90);
		column(Messages.tree_value, 320);
		tree.addListener(SWT.SetData, event -> fill((TreeItem) event.item));
		tree.addListener(SWT.Selection, event -> showDetail((TreeItem) event.item));
		detail = new Text(content, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 80).applyTo(detail);
		return content;
	}

	private void column(String title, int width) {
		TreeColumn column = new TreeColumn(tree, SWT.NONE);
		column.setText(title);
		column.setWidth(width);
	}

	@Override
	protected String task() {
		return Messages.tree_listing;
	}

	@Override
	protected Node look(Path file) {
		return nested(FileTree.of(file));
	}

	@Override
	protected void begins(String task) {
		root = null;
		tree.removeAll();
		detail.setText(task);
	}

	@Override
	protected void explain(String problem) {
		detail.setText(problem);
	}

	private static Node nested(List<org.rampscope.nexus.inspect.TreeItem> items) {
		List<Node> path = new ArrayList<>();
		for (org.rampscope.nexus.inspect.TreeItem item : items) {
			Node node = new Node(item, new ArrayList<>());
			while (path.size() > item.depth()) {
				path.removeLast();
			}
			if (!path.isEmpty()) {
				path.getLast().children().add(node);
			}
			path.add(node);
		}
		return path.getFirst();
	}

	@Override
	protected void show(Node found) {
		root = found;
		detail.setText("");
		tree.removeAll();
		tree.setItemCount(root.children().size());
		for (TreeItem item : tree.getItems()) {
			item.getText();
			item.setExpanded(true);
		}
		if (!wanted.isEmpty()) {
			reveal(wanted);
		}
	}

	private void fill(TreeItem row) {
		TreeItem parent = row.getParentItem();
		List<Node> siblings = parent == null ? root.children() : ((Node) parent.getData()).children();
		Node node = siblings.get(parent == null ? tree.indexOf(row) : parent.indexOf(row));
		var item = node.item();
		row.setData(node);
		row.setText(new String[] { item.name(), item.type(), item.shape().length == 0 ? "" : Arrays.toString(item.shape()),
				(item.value() + " " + item.units()).strip() });
		row.setItemCount(node.children().size());
	}

	private void showDetail(TreeItem row) {
		var item = ((Node) row.getData()).item();
		StringBuilder text = new StringBuilder(item.path());
		item.attributes().forEach((name, value) -> text.append("\n@").append(name).append(" = ").append(value));
		detail.setText(text.toString());
	}

	/**
	 * Opens the tree at a place and selects it; where the file has no such place, the group it would be in.
	 *
	 * @param path path in the file
	 */
	public void reveal(String path) {
		wanted = path;
		if (root == null) {
			return;
		}
		TreeItem at = null;
		for (String name : path.substring(1).split("/")) {
			Optional<TreeItem> next = Arrays.stream(at == null ? tree.getItems() : at.getItems()).filter(row -> row.getText().equals(name))
					.findFirst();
			if (next.isEmpty()) {
				break;
			}
			at = next.get();
			at.setExpanded(true);
		}
		if (at != null) {
			wanted = "";
			tree.setSelection(at);
			tree.showItem(at);
			showDetail(at);
		}
	}

	/** @return the path that is selected; empty for none */
	String selected() {
		return tree.getSelectionCount() == 0 ? "" : ((Node) tree.getSelection()[0].getData()).item().path();
	}

	/** @return what is written about the place, or why there is none, for tests */
	String detail() {
		return detail.getText();
	}

	/** @return the tree, for tests */
	Tree tree() {
		return tree;
	}
}
