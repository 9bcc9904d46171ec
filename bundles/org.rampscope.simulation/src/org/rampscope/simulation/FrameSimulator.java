/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation;

import java.util.List;
import java.util.Optional;

import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Frames;
import org.rampscope.core.Geometry;
import org.rampscope.core.Provenance;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;
import org.rampscope.simulation.internal.frame.DefectMap;
import org.rampscope.simulation.internal.frame.FrameGenerator;
import org.rampscope.simulation.internal.frame.PixelOptics;
import org.rampscope.simulation.internal.frame.SimulatedFrames;
import org.rampscope.simulation.internal.pattern.RampModel;

/** Simulates a ramp as an area detector sees it. */
public final class FrameSimulator {

	/**
	 * Prepares the detector; frames are made when they are asked for, each for itself, on any thread.
	 *
	 * @param recipe what to simulate; its {@link PatternOptions#noiseScale()} and {@link PatternOptions#background()} are not
	 *        looked at: frames have a background and counting noise
	 * @param setup the detector
	 * @param progress told of the preparation
	 * @return frames of 16-bit counts from 0 to the saturation, with geometry, mask, true pressures, labels where the recipe is
	 *         labelled, and the truth as extra {@link GroundTruth#NAME}; its peak heights are in units of the pattern (see
	 *         {@link Exposure#countsPerUnit()})
	 */
	public Ramp<Frames> simulate(RampRecipe recipe, DetectorSetup setup, Progress progress) {
		progress.begin("Preparing the simulated detector", 3);
		Geometry geometry = setup.geometry().withWavelength(recipe.wavelength());
		DetectorGrid grid = setup.grid();
		RampModel model = new RampModel(recipe);
		DefectMap defects = new DefectMap(setup, model.streams());
		progress.worked(1);
		progress.checkCancelled();
		PixelOptics optics = new PixelOptics(grid, geometry, setup.exposure());
		progress.worked(1);
		progress.checkCancelled();
		GroundTruth truth = model.truth();
		progress.worked(1);
		progress.done();
		FrameGenerator generator = new FrameGenerator(recipe, setup, model, optics, defects);
		RampHeader header = new RampHeader(SimulatedMetadata.of(recipe, setup.name(), setup.saturationCounts()), Optional.of(geometry),
				Optional.of(grid), Optional.of(defects.mask()), SimulatedMetadata.labels(recipe, truth));
		return new Ramp<>(header, SimulatedMetadata.frames(recipe, truth), new SimulatedFrames(generator, recipe.frames(), grid),
				Results.NONE.with(GroundTruth.TYPE, truth), Provenance.NONE.withNotes(List.of(SimulatedMetadata.NOTE)));
	}
}
