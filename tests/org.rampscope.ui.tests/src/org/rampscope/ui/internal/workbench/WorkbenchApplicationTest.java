/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class WorkbenchApplicationTest {

	@Test
	void theFirstArgumentThatIsNoOptionIsTheFile() {
		assertEquals(Optional.empty(), WorkbenchApplication.firstFile(new String[] { "-clean" }));
		assertEquals(Optional.of(Path.of("a b.nxs").toAbsolutePath()), WorkbenchApplication.firstFile(new String[] { "-x", "a b.nxs",
				"c" }));
	}
}
