/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.nxdl;

import java.util.List;

/**
 * Values a definition lists.
 *
 * @param values the values as text
 * @param open whether others are allowed too
 */
public record NxdlEnumeration(List<String> values, boolean open) {
}
