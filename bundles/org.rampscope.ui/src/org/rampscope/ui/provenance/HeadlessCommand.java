/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.provenance;

import java.nio.file.Path;
import java.util.Optional;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.operations.run.RunRecord;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.document.ShownPath;

/** The command that makes a result again without a window. */
public final class HeadlessCommand {

	private HeadlessCommand() {
	}

	/** @return the command line; paths are quoted where a shell asks for it. Empty where the ramp does not say how it was made */
	public static Optional<String> of(OpenRamp ramp) {
		if (ramp.isReducedHere()) {
			return Optional.of("ramp run integrate " + quoted(ramp.file()));
		}
		return mayRerun(ramp) ? Optional.of("ramp rerun " + quoted(ramp.file()) + " -o " + quoted(again(ramp.file()))) : Optional.empty();
	}

	/** @return whether the file says from what, and by which steps, its ramp was made */
	public static boolean mayRerun(OpenRamp ramp) {
		Ramp<Patterns> scan = ramp.scan();
		return !ramp.isReducedHere() && !scan.provenance().inputs().isEmpty()
				&& RunRecord.of(scan).stepsBefore() < scan.provenance().steps().size();
	}

	/** @return a name for the result made again, beside the first */
	public static Path again(Path result) {
		return result.resolveSibling(result.getFileName().toString().replaceFirst("\\.[^.]*$", "") + "_rerun.nxs");
	}

	/** What a shell reads as this path; it puts the user's folder in the place of ~ only outside of quotes. */
	private static String quoted(Path path) {
		String text = ShownPath.of(path);
		return text.startsWith("~/") ? "~/" + quoted(text.substring(2)) : quoted(text);
	}

	private static String quoted(String text) {
		return text.matches("[A-Za-z0-9_./:+,@%=-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
	}
}
