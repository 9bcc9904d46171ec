/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The records of the domain: a ramp, its frames, patterns, axes, geometry, labels and provenance.
 *
 * <p>Nothing here reads or writes files, draws, or computes more than a unit conversion. All records are immutable by
 * contract: the January datasets in them must not be modified after construction, and constructors do not copy them.
 *
 * <p>What is unknown is said the same way everywhere: {@link Double#NaN} for a number, an empty string for a text,
 * {@link java.util.Optional#empty()} for a record. No parameter and no return value is {@code null}.
 *
 * <p>Frames are counted from zero. Units are in the names: {@code GPa}, {@code M} (metre), {@code Rad}, {@code S}.
 */
package org.rampscope.core;
