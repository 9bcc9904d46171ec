/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** How the records of the core lie in a NeXus tree, and how trees are read and written. No API. */
package org.rampscope.nexus.internal;
