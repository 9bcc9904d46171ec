/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What an operation is, and where operations are found.
 *
 * <p>An operation is one named, versioned, cited algorithm with typed settings. There are five kinds, by what they take and give:
 * {@link org.rampscope.operations.ImageOperation} changes a detector frame, {@link org.rampscope.operations.FrameOperation} turns
 * it into a pattern, {@link org.rampscope.operations.PatternOperation} changes a pattern,
 * {@link org.rampscope.operations.MeasureOperation} finds values of a pattern and leaves it as it is, and
 * {@link org.rampscope.operations.RampOperation} works on the whole ramp. The command line, the workbench and other
 * hosts call operations through this package and through no other way, so that what one shows the others reproduce.
 *
 * <p>Algorithms themselves do not live here: an operation wraps one from the powder or learning bundle.
 */
package org.rampscope.operations;
