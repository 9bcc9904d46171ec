/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** A stand-in for DAWN's operation service, after the rules of its contract: how operations and loaders are registered, how a chain
 * runs over the slices of a stack, what is kept of each. For tests; nothing of it is installed anywhere.
 *
 * <p>The packages beside this one carry DAWN's names and types, with as much behaviour as tests need. */
package org.rampscope.dawn.standin;
