/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Metadata that people write into a file of their own, brought into a ramp as an operation. */
package org.rampscope.operations.metadata;
