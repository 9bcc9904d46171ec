/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder;

import java.util.List;
import java.util.Map;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.FrameSeries;
import org.rampscope.core.Pattern;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.RampHeader;
import org.rampscope.core.Reduction;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.operations.FrameOperation;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.RunContext;
import org.rampscope.powder.integration.Cake;
import org.rampscope.powder.integration.CakeIntegrator;
import org.rampscope.powder.integration.IntegrationDevices;

/**
 * Turns frames into patterns, and keeps the cake of one of them: radial position against azimuth. Straight rings
 * say that the geometry is right, their brightness shows texture, spots and shadows. The result {@value #RESULT} is an NXdata of azimuth ×
 * radius.
 */
public final class CakeOperation implements FrameOperation<CakeSettings> {

	/** Name under which the cake is stored. */
	public static final String RESULT = "cake";

	private static final OperationInfo INFO = new OperationInfo("org.rampscope.integrate.cake", List.of("cake"), "1.0", "Cake",
			"Integrates frames and keeps one of them as a cake, radial position against azimuth.", List.of());

	@Override
	public OperationInfo info() {
		return INFO;
	}

	@Override
	public CakeSettings defaults() {
		return CakeSettings.DEFAULT;
	}

	@Override
	public void check(CakeSettings settings, RunContext context) {
		IntegrationSetup.check(INFO.id(), integration(settings), context);
	}

	@Override
	public Reducer prepare(CakeSettings settings, FrameSeries series, RunContext context, Progress progress) {
		if (settings.frame() >= series.frames().size()) {
			throw new SettingsException(INFO.id() + "/frame", "is " + settings.frame() + ", but there are " + series.frames().size() + " frames",
					"Give at most " + (series.frames().size() - 1));
		}
		IntegrationSetup setup = IntegrationSetup.of(INFO.id(), integration(settings), series, context);
		Cake cake = new CakeIntegrator(setup.geometry(), setup.grid(), setup.mask(), setup.engine(), settings.azimuthBins())
				.integrate(series.frames().frame(settings.frame()));
		return new CakeReducer(new IntegratingReducer(setup, series, IntegrationDevices.NONE, context), toGroup(cake, settings.frame()));
	}

	private static AzimuthalIntegrationSettings integration(CakeSettings s) {
		return new AzimuthalIntegrationSettings(s.calibration(), s.orientation(), Double.NaN, s.unit(), s.bins(), Double.NaN, Double.NaN,
				s.azimuthMinDeg(), s.azimuthMaxDeg(), s.splitting(), s.masking(), "", "", Double.NaN, Double.NaN, Double.NaN, "", "", "", "", s.correctSolidAngle(), s.polarizationFactor(), 0, 0, 0,
				s.errorModel(), "cpu");
	}

	private static DataGroup toGroup(Cake cake, int frame) {
		int rows = cake.azimuthDeg().length;
		int columns = cake.axis().size();
		return DataGroup.plot("intensity", "azimuth", "radial")
				.field("intensity", dataset(cake.intensity(), rows, columns)).field("intensity_errors", dataset(cake.sigma(), rows, columns))
				.field("pixels", dataset(cake.count(), rows, columns)).field("azimuth", cake.azimuthDeg(), "deg")
				.field("radial", cake.axis().centres(), cake.axis().unit().nexusUnit()).field("radial_quantity", cake.axis().unit().fieldName())
				.field("frame", frame).build();
	}

	private static DoubleDataset dataset(double[] values, int... shape) {
		return DatasetFactory.createFromObject(DoubleDataset.class, values, shape);
	}

	private record CakeReducer(IntegratingReducer integration, DataGroup cake) implements Reducer {

		@Override
		public RadialAxis axis() {
			return integration.axis();
		}

		@Override
		public RampHeader header() {
			return integration.header();
		}

		@Override
		public Reduction reduction() {
			return integration.reduction();
		}

		@Override
		public Map<String, DataGroup> results() {
			return Map.of(RESULT, cake);
		}

		@Override
		public Pattern reduce(Dataset frame) {
			return integration.reduce(frame);
		}

		@Override
		public Map<String, String> contentHashes() {
			return integration.contentHashes();
		}

		@Override
		public List<String> notes() {
			return integration.notes();
		}
	}
}
