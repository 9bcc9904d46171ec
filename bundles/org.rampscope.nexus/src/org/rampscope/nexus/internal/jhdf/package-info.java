/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** The tree that jhdf's back end collects, and how it becomes a file, with the links that jhdf cannot make. No API. */
package org.rampscope.nexus.internal.jhdf;
