/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** What several packages of this bundle use and others do not need. No operations. */
package org.rampscope.operations.internal;
