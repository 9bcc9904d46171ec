/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Writes NeXus files through NAPI, the programming interface of the NeXus community, where its Java binding is installed. It
 * is found when it is first asked for; this bundle compiles and starts without it.
 */
package org.rampscope.nexus.napi;
