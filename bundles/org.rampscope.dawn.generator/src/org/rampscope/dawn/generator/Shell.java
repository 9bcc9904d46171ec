/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.generator;

import java.util.Locale;

import org.rampscope.operations.FrameOperation;
import org.rampscope.operations.ImageOperation;
import org.rampscope.operations.MeasureOperation;
import org.rampscope.operations.Operation;
import org.rampscope.operations.PatternOperation;
import org.rampscope.operations.RampOperation;

/**
 * The class DAWN instantiates for one operation.
 *
 * @param operation the operation
 * @param name what classes are called after: the operation's class without "Operation"
 * @param adapter the adapter of its kind
 * @param atomic whether DAWN may run it on several frames at once
 * @param ranks rank of what it takes and gives
 * @param target package of the class
 */
public record Shell(Operation<?> operation, String name, String adapter, boolean atomic, String ranks, String target) {

	static final String ADAPTERS = "org.rampscope.dawn.adapter";
	static final String HEADER = """
			/*
			 * Copyright (c) 2026 RampScope contributors.
			 * SPDX-License-Identifier: EPL-2.0
			 */
			""";

	/**
	 * @param operation the operation
	 * @param target package of the class
	 * @return what DAWN sees of it
	 */
	public static Shell of(Operation<?> operation, String target) {
		String type = operation.getClass().getSimpleName();
		String name = type.endsWith("Operation") ? type.substring(0, type.length() - "Operation".length()) : type;
		return switch (operation) {
		case ImageOperation<?> image -> new Shell(operation, name, "ImageAdapter", true, "2 → 2", target);
		case FrameOperation<?> frame -> new Shell(operation, name, "FrameAdapter", true, "2 → 1", target);
		case PatternOperation<?> pattern -> new Shell(operation, name, "PatternAdapter", true, "1 → 1", target);
		case MeasureOperation<?> measure -> new Shell(operation, name, "MeasureAdapter", true, "1 → 1", target);
		case RampOperation<?> ramp -> new Shell(operation, name, "RampAdapter", false, "1 → 1", target);
		};
	}

	/** @return the icon of its kind, by its place in the bundle; DAWN shows a red square where there is none */
	public String icon() {
		return "icons/" + adapter.substring(0, adapter.length() - "Adapter".length()).toLowerCase(Locale.ROOT) + ".png";
	}

	String className() {
		return name + "Shell";
	}

	String modelName() {
		return name + "Model";
	}

	String source() {
		String type = operation.getClass().getSimpleName();
		String imports = (atomic ? "import org.eclipse.dawnsci.analysis.api.processing.Atomic;\n" : "")
				+ "import " + ADAPTERS + "." + adapter
				+ ";\nimport " + operation.getClass().getName() + ";\n";
		return HEADER + "package " + target + ";\n\n" + imports + "\n/** " + operation.info().name()
				+ " in DAWN. Generated from the operation. */\n" + (atomic ? "@Atomic\n" : "") + "public final class " + className()
				+ " extends "
				+ adapter + "<" + modelName() + "> {\n\n\tpublic " + className() + "() {\n\t\tsuper(\"" + operation.info().id() + "\", "
						+ type
				+ "::new);\n\t}\n}\n";
	}
}
