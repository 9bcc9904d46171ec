/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Help inside the workbench: pages, the list of keys, the tour of the first start. */
package org.rampscope.ui.internal.help;
