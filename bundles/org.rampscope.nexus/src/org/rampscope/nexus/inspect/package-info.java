/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** The tree of a file for people: shapes, types, units, attributes, links and short values. */
package org.rampscope.nexus.inspect;
