/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * How a third party adds operations: {@link org.rampscope.example.operations.MovingAverageOperation} through the extension
 * point, {@link org.rampscope.example.operations.TotalIntensityOperation} and
 * {@link org.rampscope.example.operations.CentreOfIntensityOperation} through an OSGi service. In no feature: an example.
 */
package org.rampscope.example.operations;
