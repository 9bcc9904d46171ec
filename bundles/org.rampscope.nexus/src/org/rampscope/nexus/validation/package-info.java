/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Checks files against NeXus definitions: ours, which is embedded, and any official one given in a folder. Here is what a
 * program or a user interface needs; how definitions are read is internal.
 */
package org.rampscope.nexus.validation;
