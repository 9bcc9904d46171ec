/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Azimuthal integration: from detector frames to patterns with honest uncertainties.
 *
 * <p>{@link org.rampscope.powder.integration.AzimuthalIntegrator} is built once per geometry, mask and settings and then fed with
 * frames from any number of threads:
 *
 * <pre>{@code
 * AzimuthalIntegrator integrator = new AzimuthalIntegrator(geometry, grid, mask, IntegrationSettings.defaults());
 * Pattern pattern = integrator.integrate(frame).pattern();
 * }</pre>
 *
 * For programs: {@code integrateTogether} takes several frames in one pass, {@code inBatches} is the same as a {@link
 * org.rampscope.powder.integration.BatchIntegrator}, and a {@link org.rampscope.powder.integration.Cake} sums to a pattern.
 *
 * <p>What a bin means: its intensity is the sum of the signal divided by the sum of the normalisation (solid angle, polarization), never
 * a mean of quotients. Baselines, peaks and everything that starts from a pattern live in other packages; files in other bundles.
 */
package org.rampscope.powder.integration;
