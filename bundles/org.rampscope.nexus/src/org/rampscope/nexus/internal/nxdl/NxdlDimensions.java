/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.nxdl;

import java.util.List;

/**
 * The shape of a field.
 *
 * @param rank a number or a symbol; empty where the definition does not say
 * @param sizes per dimension a number, a symbol, or empty where any size will do
 */
public record NxdlDimensions(String rank, List<String> sizes) {
}
