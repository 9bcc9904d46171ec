/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Typed settings: how a record describes its values with units, ranges and help, and how it becomes JSON and back. */
package org.rampscope.operations.settings;
