/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Ramps from files to files: one job, many jobs with what is finished left alone, and the repetition of a job from what its
 * result says of itself.
 *
 * <p>Memory: frames are streamed, a few at a time, one per thread; the patterns of one ramp (8 bytes × frames × bins, twice
 * where uncertainties are known) are held as a whole, and once more while the result is written. Nothing grows with the size of
 * the frames' files or with the number of ramps.
 *
 * <p>Paths in a result, of inputs and of files in settings, are relative to the folder of the result, with {@code /}: an
 * experiment's folder may be moved as a whole.
 */
package org.rampscope.operations.batch;
