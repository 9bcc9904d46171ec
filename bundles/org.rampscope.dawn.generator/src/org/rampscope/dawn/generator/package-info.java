/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Makes what DAWN's registry needs of every operation - a class, a model, an entry in plugin.xml, an icon - from the operations themselves.
 * A program of the build, here and in bundles of others; nothing of DAWN is needed to run it.
 */
package org.rampscope.dawn.generator;
