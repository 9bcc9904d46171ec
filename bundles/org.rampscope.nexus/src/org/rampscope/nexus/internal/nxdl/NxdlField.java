/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.nxdl;

import java.util.List;
import java.util.Optional;

/**
 * A field.
 *
 * @param name its name
 * @param type its type, such as NX_FLOAT
 * @param units category or example of its unit; empty where it has none
 * @param need whether it must be there
 * @param dimensions its shape
 * @param attributes its attributes
 * @param enumeration allowed values
 * @param doc documentation
 */
public record NxdlField(NxdlName name, String type, String units, Need need, Optional<NxdlDimensions> dimensions,
		List<NxdlAttribute> attributes, Optional<NxdlEnumeration> enumeration, String doc) {
}
