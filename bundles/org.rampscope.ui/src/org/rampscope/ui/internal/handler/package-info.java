/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** What the commands of plugin.xml do. */
package org.rampscope.ui.internal.handler;
