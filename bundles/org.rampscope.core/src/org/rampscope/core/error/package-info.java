/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The exception family. Every message says what is wrong, where, and how to mend it; user interfaces print it as it
 * stands and never a stack trace. Also what makes such messages good: other words for a thing, and what was perhaps meant.
 */
package org.rampscope.core.error;
