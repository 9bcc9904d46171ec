/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.nxdl;

/**
 * A second name of something.
 *
 * @param name the name
 * @param target where it is, by classes
 * @param need whether it must be there
 */
public record NxdlLink(NxdlName name, String target, Need need) {
}
