/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The one selection of the workbench: frame, radial position and ranges. Every view listens here and writes here, so a click anywhere
 * moves the cursor everywhere. Nothing in here knows a widget.
 */
package org.rampscope.ui.selection;
