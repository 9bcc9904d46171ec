/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Plain trees of named arrays, and records as such trees: how results stand in files. */
package org.rampscope.core.tree;
