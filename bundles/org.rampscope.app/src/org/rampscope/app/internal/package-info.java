/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** The headless application: starts the command line inside Equinox. No algorithm lives here. */
package org.rampscope.app.internal;
