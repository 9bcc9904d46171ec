/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.napi;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
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
import org.rampscope.core.result.ResultType;
import org.rampscope.core.result.Results;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.core.units.Wavelength;

/** A ramp with texts, numbers and truth values of every kind, seeded. */
final class SmallRamp {

	static final int FRAMES = 6;
	static final int BINS = 3000;

	private SmallRamp() {
	}

	static Ramp<Patterns> make() {
		Random random = new Random(11);
		double[] intensity = random.doubles((long) FRAMES * BINS, 0, 100).toArray();
		double[] numbers = random.doubles(FRAMES).toArray();
		Results results = Results.NONE.with(ResultType.tree("kinds"), DataGroup.builder("NXcollection").attribute("note", "naïve θ").attribute("k", 3).attribute("long", 1L << 40)
				.attribute("cost", 0.5).attribute("names", new String[] { "a", "ångström" }).field("scalar", 4.5).field("one", new double[] { 4.5 },
						"keV")
				.field("text", "Müller – 2θ").field("texts", new String[] { "a", "längər" }).field("single", new String[] { "x" })
				.field("truth", new boolean[] { true, false }).field("shorts", new short[] { -1, 2 }).field("longs", new long[] { 1L << 40 })
				.field("bytes", new byte[] { -1, 1 }).field("floats", new float[][] { { 1, 2 }, { 3, 4 } })
				.field("empty", DatasetFactory.zeros(DoubleDataset.class, 0), "s").field("blank", "")
				.group("hollow", DataGroup.builder("NXcollection").build()).build());
		ProcessStep step = new ProcessStep("powder.integrate", "1", "Integration", "{\"solidAngle\": true}", List.of("doi:1"), Map.of("mask",
				"aa"),
				OffsetDateTime.parse("2026-03-04T05:06:07Z"));
		RampMetadata u = RampMetadata.UNKNOWN;
		RampMetadata metadata = new RampMetadata("Ramp of (Mg,Fe)O – Ü", Optional.of(OffsetDateTime.parse("2026-03-01T12:00:00+01:00")),
				Optional.empty(),
				new RampMetadata.Identifiers("I-1", "0d7b0a3c-1c1d-4f0e-9c0f-0123456789ab", "", "CC-BY-4.0"),
				List.of(new RampMetadata.Person("A. Müller", "", "", "")), u.facility(), new RampMetadata.Beam(Optional.of(new Wavelength(Wavelength.HC_KEV_ANGSTROM / 25)), Double.NaN, Double.NaN), u.detector(), u.sample(), u.plan(), u.pressure());
		return new Ramp<>(RampHeader.of(metadata).withGeometry(Optional.of(new Geometry(0.3, 0.01, 0.02, 0, 0.1, 0, 3,
				Optional.empty()))).withLabels(Optional.of(new Labels(new int[FRAMES], new double[0]))),
				new FrameAxis(numbers, numbers, numbers, new int[FRAMES]), new Patterns(RadialAxis.regular(RadialUnit.TWO_THETA_DEG, 9, 0.01,
				BINS), DatasetFactory.createFromObject(DoubleDataset.class, intensity, FRAMES,
				BINS), Optional.empty()), results, new Provenance("RampScope", "0", Map.of("a.nxs", "11"), List.of(step), List.of("a note – with a dash")));
	}
}
