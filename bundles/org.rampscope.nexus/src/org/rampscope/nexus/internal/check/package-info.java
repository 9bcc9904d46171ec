/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Single checks of a file against a definition and against the rules of NeXus. No API. */
package org.rampscope.nexus.internal.check;
