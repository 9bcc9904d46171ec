/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** What a live run tells: status lines, the status server, announcements of the transition. No pipelines are run here. */
package org.rampscope.app.internal.live;
