/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.nxdl;

import java.util.List;

/**
 * A group.
 *
 * @param name its name; any where the definition gives none
 * @param type its class, such as NXdata
 * @param need whether it must be there
 * @param most how often it may be there
 * @param attributes its attributes
 * @param fields its fields
 * @param groups its groups
 * @param choices groups of several possible classes
 * @param links its links
 * @param doc documentation
 */
public record NxdlGroup(NxdlName name, String type, Need need, int most, List<NxdlAttribute> attributes, List<NxdlField> fields,
		List<NxdlGroup> groups, List<NxdlChoice> choices, List<NxdlLink> links, String doc) {
}
