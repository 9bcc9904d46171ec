/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.util.Optional;

/**
 * The patterns of a ramp, where they are not kept in its {@link org.rampscope.core.RampScan}.
 *
 * @param intensity frames × bins
 * @param sigma standard uncertainty, of the same size; empty where it is not known
 */
public record PatternRows(TableRows intensity, Optional<TableRows> sigma) {
}
