/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Pipelines over frames that are still being taken: sources that grow, the runner that follows them, and what it tells.
 *
 * <p>Sources are polled, which works on network file systems. Time comes from a {@link org.rampscope.operations.live.LiveClock}
 * that only counts forward: a system clock that is set back does no harm. Nothing here shows anything to people.
 */
package org.rampscope.operations.live;
