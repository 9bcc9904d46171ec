/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.PixelMask;
import org.rampscope.powder.integration.AzimuthalIntegrator;
import org.rampscope.powder.integration.ErrorModel;
import org.rampscope.powder.integration.IntegrationSettings;
import org.rampscope.powder.integration.WorkerPool;

/** Says what leaving out pixels changed, by integrating the first frame with and without the mask. */
final class MaskEffect {

	private final Geometry geometry;
	private final DetectorGrid grid;
	private final IntegrationSettings settings;
	private final AzimuthalIntegrator masked;
	private final WorkerPool pool;

	MaskEffect(Geometry geometry, DetectorGrid grid, IntegrationSettings settings, AzimuthalIntegrator masked, WorkerPool pool) {
		this.geometry = geometry;
		this.grid = grid;
		// variances are not compared; frames as they come have none to give
		boolean given = settings.errorModel() == ErrorModel.GIVEN;
		this.settings = given ? settings.withErrorModel(ErrorModel.NONE) : settings;
		this.masked = masked;
		this.pool = pool;
	}

	List<String> notes(Dataset frame, PixelMask mask) {
		if (mask.countMasked() == 0) {
			return List.of();
		}
		AzimuthalIntegrator open = new AzimuthalIntegrator(geometry, grid, Optional.empty(),
				settings.withUsableCounts(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY), pool);
		double[] shares = countShares(frame, mask);
		double[] with = comparable(mask).integrate(frame).pattern().intensity().getData();
		double[] without = open.integrate(frame).pattern().intensity().getData();
		double sumWith = 0;
		double sumWithout = 0;
		int empty = 0;
		for (int i = 0; i < with.length; i++) {
			if (Double.isFinite(with[i]) && Double.isFinite(without[i])) {
				sumWith += with[i];
				sumWithout += without[i];
			}
			empty += Double.isFinite(with[i]) ? 0 : 1;
		}
		List<String> notes = new ArrayList<>();
		notes.add(String.format(Locale.ROOT, "the mask leaves out %d of %d pixels (%.1f %%: %s), which hold %.1f %% of all counts of the first frame; "
				+ "leaving them out changes its mean intensity by %+.1f %%", mask.countMasked(), grid.size(),
				100.0 * mask.countMasked() / grid.size(), reasons(mask), 100 * shares[0] / shares[1], 100 * (sumWith / sumWithout - 1)));
		if (empty > 0) {
			notes.add(empty + " of " + with.length + " bins have no usable pixel: they are NaN");
		}
		return notes;
	}

	private AzimuthalIntegrator comparable(PixelMask mask) {
		return masked.settings().errorModel() == ErrorModel.GIVEN ? new AzimuthalIntegrator(geometry, grid, Optional.of(mask), settings, pool) : masked;
	}

	/** Counts in masked pixels, and in all; negative marks are no counts. */
	private static double[] countShares(Dataset frame, PixelMask mask) {
		double left = 0;
		double all = 0;
		for (int i = 0; i < frame.getSize(); i++) {
			double value = frame.getElementDoubleAbs(i);
			if (value > 0) {
				all += value;
				left += mask.isMasked(i) ? value : 0;
			}
		}
		return new double[] { left, Math.max(all, Double.MIN_NORMAL) };
	}

	private static String reasons(PixelMask mask) {
		int[] bits = { PixelMask.GAP, PixelMask.DEAD, PixelMask.UNDER_RESPONDING, PixelMask.OVER_RESPONDING, PixelMask.NOISY, PixelMask.USER };
		String[] names = { "gaps", "dead", "under-responding", "over-responding", "noisy", "user" };
		List<String> parts = new ArrayList<>();
		int named = 0;
		for (int b = 0; b < bits.length; b++) {
			int count = 0;
			for (int i = 0; i < mask.bits().getSize(); i++) {
				// The first reason counts, so that the numbers add up.
				int value = mask.bits().getAbs(i);
				if ((value & bits[b]) != 0 && (value & lower(bits, b)) == 0) {
					count++;
				}
			}
			named += count;
			if (count > 0) {
				parts.add(count + " " + names[b]);
			}
		}
		if (mask.countMasked() > named) {
			parts.add(mask.countMasked() - named + " other");
		}
		return String.join(", ", parts);
	}

	private static int lower(int[] bits, int end) {
		int all = 0;
		for (int i = 0; i < end; i++) {
			all |= bits[i];
		}
		return all;
	}
}
