/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Commands: each parses its options, calls the bundles that do the work, and prints what came out. */
package org.rampscope.app.internal.cli;
