/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** RampScope operations as DAWN operations: one adapter for each kind, which knows nothing of single algorithms.
 *
 * <p>DAWN's registry wants a class per operation with a model of its own: these shells are in {@code org.rampscope.dawn.shells},
 * made by a generator. Whoever brings operations of their own writes such a shell by extending an adapter. */
package org.rampscope.dawn.adapter;
