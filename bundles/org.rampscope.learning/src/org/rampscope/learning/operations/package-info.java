/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Clustering and models as operations: ids, settings and help. The algorithms live in the packages beside this one. */
package org.rampscope.learning.operations;
