/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder;

import java.util.List;

import org.rampscope.core.result.ResultType;

import org.rampscope.operations.Operation;
import org.rampscope.operations.OperationProvider;
import org.rampscope.operations.metadata.MetadataFileOperation;
import org.rampscope.operations.powder.baseline.AlsBaselineOperation;
import org.rampscope.operations.powder.baseline.ArplsBaselineOperation;
import org.rampscope.operations.powder.baseline.BrucknerBaselineOperation;
import org.rampscope.operations.powder.baseline.ChebyshevBaselineOperation;
import org.rampscope.operations.powder.baseline.RollingBallBaselineOperation;
import org.rampscope.operations.powder.baseline.SnipBaselineOperation;
import org.rampscope.operations.powder.pattern.AxisConversionOperation;
import org.rampscope.operations.powder.pattern.CropOperation;
import org.rampscope.operations.powder.pattern.FrameAveragingOperation;
import org.rampscope.operations.powder.pattern.FrameBackgroundOperation;
import org.rampscope.operations.powder.pattern.MonitorNormalizationOperation;
import org.rampscope.operations.powder.pattern.NormalizationOperation;
import org.rampscope.operations.powder.pattern.RebinOperation;
import org.rampscope.operations.powder.pattern.ReferenceSubtractionOperation;
import org.rampscope.operations.powder.pattern.SpikeRemovalOperation;
import org.rampscope.operations.powder.peaks.IndexedCells;
import org.rampscope.operations.powder.peaks.IndexingOperation;
import org.rampscope.operations.powder.peaks.PeakFitOperation;
import org.rampscope.operations.powder.peaks.PeakTrackOperation;
import org.rampscope.operations.powder.peaks.PeakTracks;
import org.rampscope.operations.powder.phase.PhaseLines;
import org.rampscope.operations.powder.phase.PhaseLinesOperation;
import org.rampscope.operations.powder.pressure.CalibrantPressureOperation;
import org.rampscope.operations.powder.pressure.PatternPressureOperation;
import org.rampscope.operations.powder.pressure.PressureResult;
import org.rampscope.operations.powder.pressure.TablePressureOperation;
import org.rampscope.operations.run.RunRecord;
import org.rampscope.powder.integration.IntegrationDevices;

/** Brings the operations of this bundle; registered as a service in {@code OSGI-INF}. */
public final class PowderOperations implements OperationProvider {

	/** Set by the component runtime, when a bundle that knows devices comes. */
	private volatile IntegrationDevices devices = IntegrationDevices.NONE;

	private final List<Operation<?>> operations = List.of(
			new AzimuthalIntegrationOperation((device, integrator) -> devices.choose(device, integrator)), new CakeOperation(),
			new AlsBaselineOperation(), new ArplsBaselineOperation(), new SnipBaselineOperation(), new RollingBallBaselineOperation(),
			new BrucknerBaselineOperation(), new ChebyshevBaselineOperation(),
			new CropOperation(), new RebinOperation(), new NormalizationOperation(), new SpikeRemovalOperation(),
			new ReferenceSubtractionOperation(), new AxisConversionOperation(), new FrameAveragingOperation(), new FrameBackgroundOperation(),
			new MonitorNormalizationOperation(),
			new PeakFitOperation(), new PeakTrackOperation(), new IndexingOperation(),
			new CalibrantPressureOperation(), new PatternPressureOperation(), new TablePressureOperation(), new PhaseLinesOperation(), new MetadataFileOperation());

	private final List<ResultType<?>> resultTypes = List.of(RunRecord.TYPE, CakeResult.TYPE, PeakFitOperation.TYPE,
			PeakTracks.TYPE, IndexedCells.TYPE, PressureResult.TYPE, PatternPressureOperation.TYPE, PhaseLines.TYPE);

	/** Called by the component runtime. */
	public void bindDevices(IntegrationDevices newDevices) {
		devices = newDevices;
	}

	/** Called by the component runtime. */
	public void unbindDevices(IntegrationDevices gone) {
		if (devices == gone) {
			devices = IntegrationDevices.NONE;
		}
	}

	@Override
	public List<Operation<?>> operations() {
		return operations;
	}

	@Override
	public List<ResultType<?>> resultTypes() {
		return resultTypes;
	}
}
