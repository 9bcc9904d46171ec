/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.adapter;

import java.util.List;
import java.util.Optional;

import org.eclipse.dawnsci.analysis.api.metadata.IDiffractionMetadata;
import org.eclipse.dawnsci.analysis.dataset.operations.AbstractOperationBase;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.IDataset;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Frames;
import org.rampscope.core.FramesInMemory;
import org.rampscope.core.PixelMask;
import org.rampscope.core.Provenance;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.result.Results;
import org.rampscope.core.units.Wavelength;
import org.rampscope.dawn.internal.data.FrameMasks;
import org.rampscope.dawn.internal.geometry.DiffractionGeometry;
import org.rampscope.dawn.internal.run.RampFrames;

/**
 * What belongs to a detector frame and decides what an operation makes ready: equal where that would be the same.
 *
 * @param settings settings of the operation
 * @param rows pixels along the slow axis
 * @param columns pixels along the fast axis
 * @param geometry geometry, where DAWN knows it
 * @param wavelength wavelength, where DAWN knows it
 * @param mask mask, where there is one
 */
record FrameSurroundings(Record settings, int rows, int columns, Optional<DiffractionGeometry> geometry, Optional<Wavelength> wavelength,
		Optional<PixelMask> mask) {

	static FrameSurroundings of(Record settings, IDataset frame, FrameMasks masks) {
		IDiffractionMetadata metadata = AbstractOperationBase.getFirstDiffractionMetadata(frame);
		return new FrameSurroundings(settings, frame.getShape()[0], frame.getShape()[1], DiffractionGeometry.of(metadata),
				DiffractionGeometry.wavelength(metadata), masks.of(frame));
	}

	/** @return a series of the frame alone */
	Ramp<Frames> series(Dataset frame) {
		RampHeader header = new RampHeader(RampFrames.metadata(wavelength), geometry.map(DiffractionGeometry::geometry),
				geometry.map(DiffractionGeometry::grid), mask, Optional.empty());
		return new Ramp<>(header, FrameAxis.unknown(1), new FramesInMemory(List.of(frame)), Results.NONE, Provenance.NONE);
	}
}
