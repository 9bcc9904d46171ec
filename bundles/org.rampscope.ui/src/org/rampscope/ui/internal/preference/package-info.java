/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** What a user prefers, and the pages to say so. */
package org.rampscope.ui.internal.preference;
