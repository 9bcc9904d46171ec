/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.adapter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.dawnsci.analysis.api.processing.Atomic;
import org.eclipse.dawnsci.analysis.api.processing.OperationRank;
import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DatasetUtils;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.metadata.AxesMetadata;
import org.eclipse.january.metadata.MetadataFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rampscope.core.Pattern;
import org.rampscope.core.Patterns;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.dawn.standin.ChainResult;
import org.rampscope.dawn.standin.ChainRunner;
import org.rampscope.nexus.RampReader;
import org.rampscope.operations.MeasureOperation;
import org.rampscope.operations.MeasuredValues;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.Quantity;
import org.rampscope.operations.Reading;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.settings.Setting;

/** What is measured of patterns becomes auxiliary data by DAWN's rules, and what follows from all of it summary data. */
class MeasuringTest {

	private static final int FRAMES = 12;
	private static final int BINS = 40;

	/** Settings of {@link Moments}. */
	public record MomentSettings(@Setting(label = "Power", help = "Power of the weights.") double power) {
	}

	/** Mean position of a pattern and the shares of its two halves; afterwards the frame where the right half wins. */
	static final class Moments implements MeasureOperation<MomentSettings> {

		@Override
		public OperationInfo info() {
			return new OperationInfo("org.rampscope.test.moments", List.of(), "1", "Moments", "Measures moments", List.of());
		}

		@Override
		public MomentSettings defaults() {
			return new MomentSettings(1);
		}

		@Override
		public Meter prepare(MomentSettings settings, RadialAxis axis, RampHeader header, RunContext context, Progress progress) {
			return new Meter() {

				@Override
				public String resultName() {
					return "moments";
				}

				@Override
				public List<Quantity> quantities() {
					return List.of(Quantity.scalar("position", "deg", ""), Quantity.vector("share", "", List.of("left", "right"), ""));
				}

				@Override
				public List<Reading> measure(List<Pattern> patterns) {
					return patterns.stream().map(p -> reading(p, settings.power())).toList();
				}

				@Override
				public Ramp<Patterns> conclude(Ramp<Patterns> scan, Progress p) {
					double[][] shares = MeasuredValues.of(scan, "moments").vector("share");
					int crossing = 0;
					while (crossing < shares.length && !(shares[crossing][1] > 0.5)) {
						crossing++;
					}
					return scan.withResult("crossing", DataGroup.builder("NXcollection").field("frame", crossing).build());
				}
			};
		}

		private static Reading reading(Pattern pattern, double power) {
			double left = 0;
			double right = 0;
			double position = 0;
			for (int i = 0; i < pattern.axis().size(); i++) {
				double weight = Math.pow(pattern.intensity().get(i), power);
				position += weight * pattern.axis().at(i);
				left += i < pattern.axis().size() / 2 ? weight : 0;
				right += i < pattern.axis().size() / 2 ? 0 : weight;
			}
			return left + right > 0 ? Reading.of(new double[] { position / (left + right) }, new double[] { left / (left + right),
					right / (left + right) })
					: Reading.of(new double[] { Double.NaN }, new double[] { Double.NaN, Double.NaN });
		}
	}

	/** As the generator would make it. */
	public static final class MomentsModel extends AbstractOperationModel {

		private Double power = 1.0;

		public Double getPower() {
			return power;
		}

		public void setPower(Double power) {
			firePropertyChange("power", this.power, this.power = power);
		}
	}

	/** As the generator would make it. */
	@Atomic
	public static final class MomentsShell extends MeasureAdapter<MomentsModel> {

		public MomentsShell() {
			super("org.rampscope.test.moments", Moments::new);
			setName("Moments");
			setModel(new MomentsModel());
		}
	}

	/** A peak that moves from left to right; the third frame is empty. */
	private static Dataset patterns() throws Exception {
		DoubleDataset all = DatasetFactory.zeros(DoubleDataset.class, FRAMES, BINS);
		for (int f = 0; f < FRAMES; f++) {
			for (int i = 0; i < BINS && f != 2; i++) {
				double d = (i - 8 - 2.2 * f) / 2;
				all.set(Math.exp(-d * d), f, i);
			}
		}
		all.setName("patterns");
		AxesMetadata axes = MetadataFactory.createMetadata(AxesMetadata.class, 2);
		DoubleDataset axis = DatasetFactory.createRange(DoubleDataset.class, BINS);
		axis.setName("2theta");
		axes.setAxis(1, axis);
		all.setMetadata(axes);
		return all;
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void valuesHaveTheirShapeFromTheFirstFrameOn(boolean parallel) throws Exception {
		ChainResult result = new ChainRunner(List.of(new MomentsShell()), null, false, parallel).run("patterns.nxs", patterns());
		Dataset position = result.auxiliary().get("0-Moments/position");
		Dataset share = result.auxiliary().get("0-Moments/share");
		assertArrayEquals(new int[] { FRAMES }, position.getShape(), "a number is of rank zero: one value per frame");
		assertArrayEquals(new int[] { FRAMES, 2 }, share.getShape());
		assertEquals(8, position.getDouble(0), 0.01);
		assertTrue(Double.isNaN(position.getDouble(2)) && Double.isNaN(share.getDouble(2, 1)), "nothing to be seen is NaN, not missing");
		assertEquals("deg", ChainResult.unit(result.firstAuxiliary("0-Moments/position")));
		assertEquals(patterns(), result.data(), "patterns pass unchanged");
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void conclusionsComeWhenAllFramesAreThere(boolean parallel) throws Exception {
		ChainResult result = new ChainRunner(List.of(new MomentsShell()), null, false, parallel).run("patterns.nxs", patterns());
		assertEquals(6, result.summary().get("0-Moments/crossing_frame").getInt());
		double[] expected = DatasetUtils.cast(DoubleDataset.class, result.auxiliary().get("0-Moments/position")).getData();
		assertArrayEquals(expected, DatasetUtils.cast(DoubleDataset.class, result.summary().get("0-Moments/moments_position")).getData());
	}

	@Test
	void inLiveRunsValuesAreThereAndConclusionsGoIntoTheirOwnFile(@TempDir Path folder) throws Exception {
		ChainResult result = new ChainRunner(List.of(new MomentsShell()), folder.resolve("live.nxs").toString(), true,
				false).run("patterns.nxs", patterns());
		assertEquals(FRAMES, result.auxiliary().get("0-Moments/position").getSize());
		assertTrue(result.summary().isEmpty());
		Ramp<Patterns> own = RampReader.readPatterns(folder.resolve("live_moments.nxs"), Progress.NONE);
		assertEquals(6, own.results().tree("crossing").orElseThrow().values("frame").orElseThrow().getInt());
	}

	@Test
	void ranksFitDawnsRules() {
		assertEquals(OperationRank.ONE, new MomentsShell().getInputRank());
		assertEquals(OperationRank.ONE, new MomentsShell().getOutputRank());
	}
}
