/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.run;

import java.util.Map;
import java.util.Optional;

import org.rampscope.core.Geometry;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.tree.DataGroup;

/**
 * What is known of the patterns that enter the pattern steps of a pipeline.
 *
 * @param axis their axis
 * @param metadata what is known beside the numbers
 * @param geometry where the detector stood; empty where that is not known
 * @param results further results by name, known before the first frame
 */
public record ChainHead(RadialAxis axis, RampMetadata metadata, Optional<Geometry> geometry, Map<String, DataGroup> results) {
}
