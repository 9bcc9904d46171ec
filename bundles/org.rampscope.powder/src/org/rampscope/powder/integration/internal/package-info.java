/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** How integration is done: maps from pixels to bins, and the loops over frames. Not API. */
package org.rampscope.powder.integration.internal;
