/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** The self-contained HTML report of a result: pictures drawn without a display, tables, provenance. */
package org.rampscope.app.internal.report;
