/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Crystalline phases: cell, reflections and equation of state; a library of calibrants with the papers their parameters come from; the
 * formats JCPDS and CIF. Lines of a phase at any pressure come from {@link org.rampscope.powder.phase.Phase#lines}.
 */
package org.rampscope.powder.phase;
