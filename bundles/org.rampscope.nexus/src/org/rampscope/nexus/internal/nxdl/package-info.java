/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** NeXus definitions (NXDL) as records, and how they are read. No API. */
package org.rampscope.nexus.internal.nxdl;
