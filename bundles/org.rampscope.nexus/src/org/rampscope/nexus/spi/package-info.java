/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** What back ends of {@link org.rampscope.nexus.NexusSink} share. Programs that only write files need none of it. */
package org.rampscope.nexus.spi;
