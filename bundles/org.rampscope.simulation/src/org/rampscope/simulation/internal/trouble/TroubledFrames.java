/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation.internal.trouble;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.rampscope.core.progress.Progress;
import org.rampscope.simulation.TroubleKind;
import org.rampscope.simulation.TroubleTruth;
import org.rampscope.simulation.internal.crystal.Reflection;

/**
 * The patterns of a ramp with trouble.
 *
 * @param rows frames × bins
 * @param kept frames that are stored, in their order there
 * @param firstDeg 2θ of the first bin
 * @param stepDeg distance of the bins
 * @param wavelengthAngstrom wavelength
 * @param course when what happens
 * @param truth the same in numbers of stored frames
 */
public record TroubledFrames(double[][] rows, int[] kept, double firstDeg, double stepDeg, double wavelengthAngstrom, Course course,
		TroubleTruth truth) {

	private static final double[] WAVELENGTHS = { 0.3344, 0.4131, 0.4828 };
	private static final double STRONGEST = 15;
	/** Diamond (111), Å; hardly pressed where the beam leaves the anvil. */
	private static final double DIAMOND = 2.0593;

	/** How the instrument sees lines. */
	private record Look(double wavelength, double firstDeg, double stepDeg, double widthDeg, double strainWidth, double lorentz, double noise,
			double offset, double slope) {

		static Look of(TroubleKind kind, int bins, SplittableRandom random) {
			double wavelength = WAVELENGTHS[random.nextInt(WAVELENGTHS.length)];
			// d from some 3.2 to 1.05 Å
			double first = 2 * Math.toDegrees(Math.asin(wavelength / 2 / random.nextDouble(2.9, 3.4)));
			double last = 2 * Math.toDegrees(Math.asin(wavelength / 2 / random.nextDouble(1.0, 1.15)));
			double range = last - first;
			double width = range * Math.exp(random.nextDouble(Math.log(0.0028), Math.log(0.011)));
			double noise = random.nextDouble(0.03, 0.12) * (kind == TroubleKind.NOISE_3 ? 3 : kind == TroubleKind.NOISE_10 ? 10 : 1);
			return new Look(wavelength, first, range / (bins - 1), width, random.nextDouble(0, 0.01) * width, random.nextDouble(0.15, 0.8), noise,
					random.nextDouble(0, 0.3), random.nextDouble(-0.1, 0.1));
		}

		/** Adds a line. */
		void add(double[] row, double inverseSpacing, double height, double broader, double pressureGPa) {
			double sine = wavelength * inverseSpacing / 2;
			if (!(sine < 0.5) || height <= 0) {
				return;
			}
			double position = 2 * Math.toDegrees(Math.asin(sine));
			double width = Math.hypot(widthDeg, strainWidth * pressureGPa * position / 15) * broader;
			int centre = (int) Math.round((position - firstDeg) / stepDeg);
			int reach = (int) Math.ceil(12 * width / stepDeg);
			for (int j = Math.max(0, centre - reach); j <= Math.min(row.length - 1, centre + reach); j++) {
				double x = (firstDeg + j * stepDeg - position) / width;
				row[j] += height * (lorentz / (1 + 4 * x * x) + (Math.abs(x) > 3 ? 0 : (1 - lorentz) * Math.exp(-4 * Math.log(2) * x * x)));
			}
		}
	}

	/** @return a ramp with that trouble */
	public static TroubledFrames of(TroubleKind kind, long seed, int frames, int wantedBins, Progress progress) {
		int bins = kind == TroubleKind.COARSE_BINS ? wantedBins / 2 : wantedBins;
		SplittableRandom random = new SplittableRandom(new SplittableRandom(seed).nextLong() ^ 0x7a3d * (kind.ordinal() + 1L));
		Look look = Look.of(kind, bins, random);
		Course course = Course.of(kind, frames, random);
		double onsetGPa = course.onset().length > 0 ? course.pressureGPa()[Math.min(frames - 1, course.onset()[0])] : 20;
		List<VariedPhase> sample = new VariedPhases(random.split()).sample(Math.max(1, course.onset().length), onsetGPa);
		VariedPhases others = new VariedPhases(random.split());
		// half of all ramps have a marker from the first frame on
		VariedPhase marker = others.calibrant();
		double markerWeight = kind != TroubleKind.CALIBRANT && random.nextBoolean() ? random.nextDouble(0.1, 0.5) : 0;
		VariedPhase foreign = switch (kind) {
		case CALIBRANT -> marker;
		case GASKET -> others.gasket();
		case ICE -> others.ice();
		case MEDIUM -> others.medium();
		default -> random.nextBoolean() ? others.gasket() : random.nextBoolean() ? others.medium() : others.ice();
		};
		double foreignWeight = random.nextDouble(0.15, 0.7);
		double gasketShare = random.nextDouble(0, 0.5);
		double[] shade = shade(kind, bins, random);
		double jitter = switch (kind) {
		case JITTER_5 -> 0.05;
		case JITTER_10 -> 0.1;
		case JITTER_20 -> 0.2;
		case JITTER_30 -> 0.3;
		default -> 0.01;
		};
		double rise = random.nextDouble(0.5, 3);
		double drift = random.nextDouble(-0.3, 0.3);
		long noiseSeed = random.nextLong();
		double[][] rows = new double[frames][];
		IntStream.range(0, frames).parallel().forEach(i -> {
			progress.checkCancelled();
			SplittableRandom own = new SplittableRandom(new SplittableRandom(noiseSeed + i).nextLong());
			double pressure = course.pressureGPa()[i];
			double[] row = new double[bins];
			for (int p = 0; p < sample.size(); p++) {
				double share = course.onset().length == 0 ? p == 0 ? 1 : 0 : weight(course, p, i);
				lines(row, look, sample.get(p), pressure, STRONGEST * share * (1 + drift * i / frames), jitter, own);
			}
			lines(row, look, marker, pressure, STRONGEST * markerWeight, jitter, own);
			boolean there = i >= course.artefact() && i < course.artefactEnd();
			boolean foreignKind = switch (kind) {
			case CALIBRANT, GASKET, ICE, MEDIUM, WITH_ARTEFACT -> true;
			default -> false;
			};
			if (there && foreignKind) {
				double at = foreign.name().equals("Re") || foreign.name().equals("W") ? gasketShare * pressure : pressure;
				lines(row, look, foreign, at, STRONGEST * foreignWeight, jitter, own);
			}
			if (there && kind == TroubleKind.DIAMOND_SPOT) {
				look.add(row, 1 / DIAMOND, STRONGEST * 5 * foreignWeight * Math.exp(0.2 * own.nextGaussian()), 0.6, 0);
			}
			for (int j = 0; j < bins; j++) {
				double background = look.offset() + look.slope() * Math.sin(3. * j / bins + i / (double) frames)
						+ (there && kind == TroubleKind.BACKGROUND ? rise * Math.exp(-2. * j / bins) : 0);
				double sigma = look.noise() * Math.sqrt(1 + 0.15 * Math.max(0, row[j]));
				double dimmed = there ? shade[j] : 1;
				row[j] = course.beam()[i] * dimmed * (row[j] + background) + sigma * own.nextGaussian();
			}
			rows[i] = row;
		});
		int[] kept = kept(kind, rows, random);
		return new TroubledFrames(rows, kept, look.firstDeg(), look.stepDeg(), look.wavelength(), course, truth(kind, course, kept, foreign.name()));
	}

	private static double weight(Course course, int phase, int frame) {
		double reached = phase == 0 ? 1 : course.share(phase - 1, frame);
		return reached - (phase < course.onset().length ? course.share(phase, frame) : 0);
	}

	private static void lines(double[] row, Look look, VariedPhase phase, double pressure, double height, double jitter, SplittableRandom own) {
		for (Reflection r : phase.reflections()) {
			double factor = Math.exp(jitter * own.nextGaussian());
			if (height > 0) {
				double inverse = phase.inverseSpacing(r, pressure);
				look.add(row, inverse, height * factor * r.intensity() / 100 * Math.exp(-0.6 * inverse * inverse / 4), 1, pressure);
			}
		}
	}

	/** What a dead module or a shadow leaves of the intensity of every bin. */
	private static double[] shade(TroubleKind kind, int bins, SplittableRandom random) {
		double[] left = new double[bins];
		Arrays.fill(left, 1);
		if (kind == TroubleKind.DEAD_MODULE || kind == TroubleKind.SHADOW) {
			double first = random.nextDouble(0, 0.7) * bins;
			double last = first + random.nextDouble(0.12, 0.3) * bins;
			double depth = random.nextDouble(0.3, 0.9);
			double edge = kind == TroubleKind.SHADOW ? random.nextDouble(0.02, 0.05) * bins : 1;
			for (int j = 0; j < bins; j++) {
				left[j] = 1 - depth / (1 + Math.exp((first - j) / edge)) / (1 + Math.exp((j - last) / edge));
			}
		}
		return left;
	}

	private static int[] kept(TroubleKind kind, double[][] rows, SplittableRandom random) {
		int frames = rows.length;
		int[] all = IntStream.range(0, frames).toArray();
		switch (kind) {
		case MISSING_FRAMES -> {
			int gap = random.nextInt(frames / 10, 8 * frames / 10);
			int length = random.nextInt(2, Math.max(3, frames / 12));
			return Arrays.stream(all).filter(i -> i < gap || i >= gap + length).filter(i -> random.nextDouble() > 0.1).toArray();
		}
		case EMPTY_FRAMES -> {
			for (int i = 0; i < frames; i++) {
				if (random.nextDouble() < 0.05) {
					double value = random.nextBoolean() ? 0 : Double.NaN;
					Arrays.fill(rows[i], value);
				}
			}
			return all;
		}
		case OUT_OF_ORDER -> {
			for (int n = 0; n < frames / 10; n++) {
				int i = random.nextInt(frames - 1);
				int swap = all[i];
				int other = Math.min(frames - 1, i + random.nextInt(1, 4));
				all[i] = all[other];
				all[other] = swap;
			}
			return all;
		}
		default -> {
			return all;
		}
		}
	}

	private static TroubleTruth truth(TroubleKind kind, Course course, int[] kept, String foreign) {
		int[] onset = Arrays.stream(course.onset()).map(f -> stored(f, kept)).toArray();
		int[] end = Arrays.stream(course.end()).map(f -> f >= course.beam().length ? -1 : stored(f, kept)).toArray();
		boolean artefact = !kind.hasTransition() && kind != TroubleKind.ONE_PHASE && kind != TroubleKind.PLAIN || kind == TroubleKind.WITH_ARTEFACT
				|| kind == TroubleKind.WITH_PRESSURE_JUMP;
		String name = switch (kind) {
		case CALIBRANT, GASKET, ICE, MEDIUM, WITH_ARTEFACT -> foreign;
		default -> artefact ? kind.id() : "";
		};
		return new TroubleTruth(kind.id(), onset, end, artefact ? stored(course.artefact(), kept) : -1, name);
	}

	/** @return the first stored frame that is not before that one */
	private static int stored(int frame, int[] kept) {
		for (int i = 0; i < kept.length; i++) {
			if (kept[i] >= frame) {
				return i;
			}
		}
		return kept.length - 1;
	}

	/** @return number of radial bins */
	public int bins() {
		return rows[0].length;
	}

	/** @return pressure of every frame before any were left out */
	public double[] pressureGPa() {
		return course.pressureGPa();
	}

	/** @return share of the sample that has gone through transition t; 0 where there is no such transition */
	public double share(int t, int frame) {
		return t < course.onset().length ? course.share(t, frame) : 0;
	}
}
