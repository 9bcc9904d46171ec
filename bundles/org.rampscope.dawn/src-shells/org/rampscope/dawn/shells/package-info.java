/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * One class and one model for each operation, which DAWN's registry needs. All generated: see
 * {@code releng/generate-dawn-shells.sh}. What they do is in {@code org.rampscope.dawn.adapter}.
 */
package org.rampscope.dawn.shells;
