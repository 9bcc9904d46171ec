/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Ramps and detector frames to and from files: NeXus files of our own definition, raw detector files, pattern files and
 * calibrations. What a file says is read into the records of the core, with a note for everything that is missing or
 * contradicts itself; nothing is guessed.
 *
 * <p>Nothing here integrates, analyses or draws. The parts that nobody else needs are in {@code internal}.
 */
package org.rampscope.nexus;
