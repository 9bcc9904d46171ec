/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** The binding of NAPI, loaded at run time, and the sink on top of it. No API. */
package org.rampscope.nexus.napi.internal;
