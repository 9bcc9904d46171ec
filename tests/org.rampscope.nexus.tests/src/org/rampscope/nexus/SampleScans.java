/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Geometry;
import org.rampscope.core.Labels;
import org.rampscope.core.Patterns;
import org.rampscope.core.ProcessStep;
import org.rampscope.core.Provenance;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.Reduction;
import org.rampscope.core.result.ResultType;
import org.rampscope.core.result.Results;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.core.units.Wavelength;

/** Ramps with something in every field, seeded. */
public final class SampleScans {

	private SampleScans() {
	}

	public static Ramp<Patterns> full(int frames, int bins, long seed) {
		Random random = new Random(seed);
		double[] intensity = random.doubles((long) frames * bins, 0, 1000).toArray();
		intensity[3] = Double.NaN;
		double[] sigma = random.doubles((long) frames * bins, 0, 10).toArray();
		double[] time = new double[frames];
		double[] pressure = new double[frames];
		double[] error = new double[frames];
		int[] numbers = new int[frames];
		int[] codes = new int[frames];
		for (int i = 0; i < frames; i++) {
			time[i] = 0.1 * i;
			pressure[i] = i == 2 ? Double.NaN : 1 + 0.25 * i;
			error[i] = 0.05;
			numbers[i] = 100 + i;
			codes[i] = i % 4 - 1;
		}
		Results results = Results.NONE.with(ResultType.tree("zeta"), everyType()).with(ResultType.tree("clustering"), DataGroup.builder("NXprocess").attribute("note", "naïve").attribute("k", 3).attribute("cost", 0.5)
				.attribute("count", 7L).attribute("names", new String[] { "a", "bb" }).field("labels", new int[] { 1, 2, 3 })
				.group("inner", DataGroup.builder("NXdata").field("z", new double[] { 1, 2 }, "GPa").field("a", 1.5).build()).build());
		ProcessStep step = new ProcessStep("powder.integrate", "1.2", "Azimuthal integration",
				"{\"bins\": 4023, \"solidAngle\": true, \"polarizationFactor\": 0.99}", List.of("doi:10.1000/1", "Müller 2020"),
				Map.of("mask", "aa11", "calibration", "bb22"), OffsetDateTime.parse("2026-03-04T05:06:07.123456789+01:00"));
		ProcessStep second = new ProcessStep("learning.cluster", "2", "Clustering", "", List.of(), Map.of(),
				OffsetDateTime.parse("2026-03-04T05:06:00Z"));
		Provenance provenance = new Provenance("RampScope", "0.1.0", Map.of("b.nxs", "22", "a.nxs", "11"), List.of(step, second),
				List.of("one thing", "another\nwith two lines"))
				.withReduction(Optional.of(Reduction.toMeans(step.date()).correcting(true, 0.99)));
		return new Ramp<>(RampHeader.of(metadata()).withGeometry(Optional.of(geometry())).withGrid(Optional.of(new DetectorGrid(30, 20, 55e-6,
				60e-6))).withLabels(Optional.of(new Labels(codes, random.doubles(frames).toArray()))), new FrameAxis(time, pressure, error, numbers),
				new Patterns(RadialAxis.regular(RadialUnit.TWO_THETA_DEG, 9.5, 0.004,
				bins), DatasetFactory.createFromObject(DoubleDataset.class, intensity, frames, bins),
				Optional.of(DatasetFactory.createFromObject(DoubleDataset.class, sigma, frames, bins))), results, provenance);
	}

	public static Ramp<Patterns> unknown(int frames, int bins) {
		return new Ramp<>(RampHeader.of(RampMetadata.UNKNOWN.withIdentifiers(new RampMetadata.Identifiers("", "11111111-2222-3333-4444-555555555555", "",
				""))), FrameAxis.unknown(frames), new Patterns(RadialAxis.regular(RadialUnit.Q_PER_ANGSTROM, 1, 0.01, bins),
				DatasetFactory.zeros(DoubleDataset.class, frames, bins), Optional.empty()), Results.NONE, Provenance.NONE);
	}

	public static Geometry geometry() {
		return new Geometry(0.294, 0.01, -0.02, 0.003, -0.004, 0.005, 3, Optional.of(new Wavelength(0.4836)));
	}

	public static RampMetadata metadata() {
		return new RampMetadata("Compression of (Mg,Fe)O – ramp 7", Optional.of(OffsetDateTime.parse("2026-03-01T12:00:00+01:00")),
				Optional.of(OffsetDateTime.parse("2026-03-01T12:01:00.5+01:00")),
				new RampMetadata.Identifiers("I-2026-1", "0d7b0a3c-1c1d-4f0e-9c0f-0123456789ab", "10.5281/zenodo.1", "CC-BY-4.0"),
				List.of(new RampMetadata.Person("A. Müller", "PI", "Institute", "0000-0002-1825-0097"),
						new RampMetadata.Person("B. Second", "", "", "")),
				new RampMetadata.Facility("P02.2", "PETRA III", "Synchrotron X-ray Source", "x-ray"),
				new RampMetadata.Beam(Optional.of(new Wavelength(0.4836, 25.6376)), 0.01, 3), new RampMetadata.DetectorInfo("LAMBDA 2M", 0.1, 0.101, 4095, "GaAs", 300, 6),
				new RampMetadata.Sample("MgFeO", "Fe0.8Mg0.2O", 300, "Fm-3m", "Ne", "platinum", "Pt", "Fm-3m", "cell 3", "dDAC", 200),
				new RampMetadata.RampPlan("compression", 2.2, 1, 85, "trapezoid"),
				new RampMetadata.PressureDetermination("calibrant equation of state", "RampScope", "0.1"));
	}

	private static DataGroup everyType() {
		Dataset scalar = DatasetFactory.createFromObject(4.5);
		return DataGroup.builder("NXcollection").field("scalar", scalar).field("one", new double[] { 4.5 }, "keV")
				.field("text", "ångström").field("texts", new String[] { "a", "longer" }).field("truth", new boolean[] { true, false })
				.field("shorts", new short[] { -1, 2 }).field("longs", new long[] { 1L << 40 }).field("bytes", new byte[] { -1, 1 })
				.field("floats", new float[][] { { 1, 2 }, { 3, 4 } }).field("empty", DatasetFactory.zeros(DoubleDataset.class, 0), "s")
				.field("cube", DatasetFactory.createRange(DoubleDataset.class, 24).reshape(2, 3, 4)).build();
	}
}
