/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** The formats that are built in. */
package org.rampscope.nexus.internal.format;
