/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.nxdl;

import java.util.Optional;

/**
 * An attribute.
 *
 * @param name its name
 * @param type its type, such as NX_CHAR
 * @param need whether it must be there
 * @param enumeration allowed values
 * @param doc documentation
 */
public record NxdlAttribute(NxdlName name, String type, Need need, Optional<NxdlEnumeration> enumeration, String doc) {
}
