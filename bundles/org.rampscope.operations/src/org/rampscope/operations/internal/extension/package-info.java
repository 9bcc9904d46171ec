/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Operations of other bundles, found through the Eclipse extension registry. Nothing else of Eclipse is used here. */
package org.rampscope.operations.internal.extension;
