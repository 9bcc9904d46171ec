/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.nxdl;

import java.util.Map;

/**
 * A definition.
 *
 * @param name its name
 * @param application whether it is an application definition; a base class otherwise
 * @param parent name of the definition it extends; empty where there is none
 * @param symbols documentation of its symbols
 * @param content what it asks for
 */
public record NxdlDefinition(String name, boolean application, String parent, Map<String, String> symbols, NxdlGroup content) {
}
