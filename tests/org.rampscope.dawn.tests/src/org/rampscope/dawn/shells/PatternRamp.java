/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.january.MetadataException;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.metadata.AxesMetadata;
import org.eclipse.january.metadata.MetadataFactory;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Patterns;
import org.rampscope.core.Provenance;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;
import org.rampscope.dawn.internal.data.DawnUnits;
import org.rampscope.dawn.internal.geometry.DiffractionGeometry;
import org.rampscope.dawn.internal.geometry.GeometryMetadata;
import org.rampscope.dawn.internal.run.RampFrames;
import org.rampscope.simulation.DataSetId;
import org.rampscope.simulation.DetectorSetup;
import org.rampscope.simulation.PatternSimulator;
import org.rampscope.simulation.RampRecipe;

/** Simulated patterns through a transition: every twelfth of data set D8 and every third bin, as our ramp and as DAWN's stack. */
final class PatternRamp {

	private static final int EVERY_FRAME = 12;
	private static final int EVERY_BIN = 3;
	private static final Ramp<Patterns> SCAN = simulate();

	private PatternRamp() {
		// functions
	}

	/** @return what DAWN's stack knows, as a ramp of ours */
	static Ramp<Patterns> scan() {
		return SCAN;
	}

	private static Ramp<Patterns> simulate() {
		Ramp<Patterns> all = new PatternSimulator().simulate(DataSetId.D8.recipe(), Progress.NONE);
		int frames = all.size() / EVERY_FRAME;
		int bins = all.data().axis().size() / EVERY_BIN;
		double[] centres = new double[bins];
		double[] pressure = new double[frames];
		int[] number = new int[frames];
		DoubleDataset intensity = DatasetFactory.zeros(DoubleDataset.class, frames, bins);
		for (int j = 0; j < bins; j++) {
			centres[j] = all.data().axis().at(j * EVERY_BIN);
		}
		for (int i = 0; i < frames; i++) {
			pressure[i] = all.frames().pressureGPa()[i * EVERY_FRAME];
			number[i] = i;
			for (int j = 0; j < bins; j++) {
				intensity.set(all.data().intensity().get(i * EVERY_FRAME, j * EVERY_BIN), i, j);
			}
		}
		double[] unknown = new double[frames];
		Arrays.fill(unknown, Double.NaN);
		return new Ramp<>(RampHeader.of(RampFrames.metadata(Optional.of(RampRecipe.PUBLISHED_WAVELENGTH))),
				new FrameAxis(unknown, pressure, unknown.clone(), number),
				new Patterns(RadialAxis.of(all.data().axis().unit(), centres), intensity, Optional.empty()), Results.NONE, Provenance.NONE);
	}

	/** @return the same as a stack: patterns over pressure, with the wavelength in diffraction metadata */
	static Dataset stack() throws MetadataException {
		Dataset stack = SCAN.data().intensity().clone();
		stack.setName("patterns");
		AxesMetadata axes = MetadataFactory.createMetadata(AxesMetadata.class, 2);
		DoubleDataset pressure = DatasetFactory.createFromObject(DoubleDataset.class, SCAN.frames().pressureGPa().clone());
		pressure.setName("pressure");
		DawnUnits.attach(pressure, "GPa");
		axes.addAxis(0, pressure);
		DoubleDataset radial = DatasetFactory.createFromObject(DoubleDataset.class, SCAN.data().axis().centres().getData().clone());
		radial.setName("2theta");
		DawnUnits.attach(radial, "deg");
		axes.addAxis(1, radial);
		stack.setMetadata(axes);
		DetectorSetup setup = DetectorSetup.demo();
		stack.setMetadata(GeometryMetadata.of(new DiffractionGeometry(setup.geometry().withWavelength(RampRecipe.PUBLISHED_WAVELENGTH),
				setup.grid())));
		return stack;
	}
}
