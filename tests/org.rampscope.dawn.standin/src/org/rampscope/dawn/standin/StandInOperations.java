/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.standin;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.dawnsci.analysis.api.processing.IOperation;
import org.eclipse.dawnsci.analysis.api.processing.OperationData;
import org.eclipse.dawnsci.analysis.api.processing.model.IOperationModel;
import org.eclipse.dawnsci.analysis.dataset.operations.AbstractOperationBase;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Operations as DAWN registers them: all are instantiated at first use; a class that fails is left out; the key is the id in
 * plugin.xml, of two with one id the last wins; categories are kept by name, operations in them by name.
 */
public final class StandInOperations {

	/** Id of the extension point. */
	public static final String POINT = "org.eclipse.dawnsci.analysis.api.operation";

	private final Map<String, IOperation<?, ?>> byId = new LinkedHashMap<>();
	private final Map<String, String> categoryNames = new LinkedHashMap<>();
	private final Map<String, TreeSet<String>> namesByCategory = new TreeMap<>();
	private final List<String> failures = new ArrayList<>();

	private interface Maker {
		Object make() throws ReflectiveOperationException, CoreException;
	}

	/** @return what all bundles contribute */
	public static StandInOperations fromExtensions(IExtensionRegistry registry) {
		StandInOperations all = new StandInOperations();
		IConfigurationElement[] elements = registry.getConfigurationElementsFor(POINT);
		for (IConfigurationElement element : elements) {
			if (element.getName().equals("category")) {
				all.categoryNames.put(element.getAttribute("id"), element.getAttribute("name"));
			}
		}
		for (IConfigurationElement element : elements) {
			if (element.getName().equals("operation")) {
				all.add(element.getAttribute("id"), element.getAttribute("name"), element.getAttribute("description"),
						element.getAttribute("category"),
						() -> element.createExecutableExtension("class"));
			}
		}
		return all;
	}

	/** @return what one bundle contributes, without a running platform */
	public static StandInOperations fromPluginXml(InputStream pluginXml, ClassLoader loader)
			throws IOException, SAXException, ParserConfigurationException {
		StandInOperations all = new StandInOperations();
		NodeList extensions = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pluginXml).getElementsByTagName("extension");
		for (int i = 0; i < extensions.getLength(); i++) {
			Element extension = (Element) extensions.item(i);
			if (extension.getAttribute("point").equals(POINT)) {
				for (Element category : children(extension, "category")) {
					all.categoryNames.put(category.getAttribute("id"), category.getAttribute("name"));
				}
				for (Element element : children(extension, "operation")) {
					all.add(element.getAttribute("id"), element.getAttribute("name"), element.getAttribute("description"),
							element.getAttribute("category"),
							() -> loader.loadClass(element.getAttribute("class")).getConstructor().newInstance());
				}
			}
		}
		return all;
	}

	private static List<Element> children(Element parent, String name) {
		NodeList found = parent.getElementsByTagName(name);
		List<Element> all = new ArrayList<>();
		for (int i = 0; i < found.getLength(); i++) {
			all.add((Element) found.item(i));
		}
		return all;
	}

	private void add(String id, String name, String description, String category, Maker maker) {
		try {
			IOperation<?, ?> operation = (IOperation<?, ?>) maker.make();
			if (operation instanceof AbstractOperationBase<?, ?> base) {
				base.setName(name);
				base.setDescription(description);
			}
			byId.put(id, operation);
			namesByCategory.computeIfAbsent(categoryNames.getOrDefault(category, ""), c -> new TreeSet<>()).add(name);
		} catch (ReflectiveOperationException | CoreException | RuntimeException | LinkageError e) {
			failures.add(id + ": " + e + (e.getCause() == null ? "" : " (" + e.getCause() + ")"));
		}
	}

	/** @return ids, in the order of registration */
	public List<String> ids() {
		return List.copyOf(byId.keySet());
	}

	/** @return names of the operations listed under a category's name */
	public List<String> namesIn(String categoryName) {
		return List.copyOf(namesByCategory.getOrDefault(categoryName, new TreeSet<>()));
	}

	/** @return operations that could not be instantiated, with the reason */
	public List<String> failures() {
		return List.copyOf(failures);
	}

	/** @return the registered instance */
	public IOperation<?, ?> registered(String id) {
		return byId.get(id);
	}

	/**
	 * @param id id of an operation
	 * @return a new instance with a new model, both made by their public constructors without arguments
	 */
	@SuppressWarnings("unchecked")
	public IOperation<IOperationModel, OperationData> create(String id) throws ReflectiveOperationException {
		IOperation<?, ?> registered = byId.get(id);
		if (registered == null) {
			throw new IllegalArgumentException("no operation is registered as " + id);
		}
		AbstractOperationBase<IOperationModel, OperationData> made = (AbstractOperationBase<IOperationModel,
				OperationData>) registered.getClass()
				.getConstructor().newInstance();
		made.setName(registered.getName());
		made.setDescription(registered.getDescription());
		made.setModel(made.getModelClass().getConstructor().newInstance());
		return made;
	}
}
