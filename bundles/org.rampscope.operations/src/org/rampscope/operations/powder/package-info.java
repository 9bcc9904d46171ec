/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** The powder engine's algorithms as operations: ids, settings and help. The algorithms live in the powder bundle. */
package org.rampscope.operations.powder;
