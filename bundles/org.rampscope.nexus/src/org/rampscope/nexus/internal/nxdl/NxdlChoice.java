/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.nxdl;

import java.util.List;

/**
 * A group that may be of one of several classes.
 *
 * @param name its name
 * @param need whether it must be there
 * @param groups the alternatives
 */
public record NxdlChoice(NxdlName name, Need need, List<NxdlGroup> groups) {
}
