/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.eos;

/** Isothermal equations of state as functions of the compression η = V/V₀, K₀ in GPa and K₀′. */
public enum EosForm {

	/** Second order: K₀′ is 4 whatever is given (Birch 1947, Phys. Rev. 71, 809). */
	BIRCH_MURNAGHAN_2("Birch-Murnaghan 2") {
		@Override
		double pressureGPa(double eta, double k0, double k0Prime) {
			return BIRCH_MURNAGHAN_3.pressureGPa(eta, k0, 4);
		}
	},

	/** P = 3 K₀ f (1 + 2f)^{5/2} (1 + ³⁄₂ (K₀′ − 4) f) with f = (η^{−2/3} − 1) / 2 (Birch 1947, Phys. Rev. 71, 809). */
	BIRCH_MURNAGHAN_3("Birch-Murnaghan 3") {
		@Override
		double pressureGPa(double eta, double k0, double k0Prime) {
			double f = 0.5 * (Math.pow(eta, -2.0 / 3) - 1);
			return 3 * k0 * f * Math.pow(1 + 2 * f, 2.5) * (1 + 1.5 * (k0Prime - 4) * f);
		}
	},

	/** P = 3 K₀ (1 − x) / x² exp(³⁄₂ (K₀′ − 1)(1 − x)) with x = η^{1/3} (Vinet et al. 1987, J. Geophys. Res. 92, 9319). */
	VINET("Vinet") {
		@Override
		double pressureGPa(double eta, double k0, double k0Prime) {
			double x = Math.cbrt(eta);
			return 3 * k0 * (1 - x) / (x * x) * Math.exp(1.5 * (k0Prime - 1) * (1 - x));
		}
	},

	/** P = K₀ / K₀′ (η^{−K₀′} − 1) (Murnaghan 1944, PNAS 30, 244). Good for compressions of a few per cent only. */
	MURNAGHAN("Murnaghan") {
		@Override
		double pressureGPa(double eta, double k0, double k0Prime) {
			return k0 / k0Prime * (Math.pow(eta, -k0Prime) - 1);
		}
	},

	/**
	 * P = 3 K₀ x⁻⁵ (1 − x) exp(³⁄₂ (K₀′ − 3)(1 − x)): the second-order form H02 of Holzapfel, which needs no electron density
	 * (Holzapfel 2001, Z. Kristallogr. 216, 473).
	 */
	HOLZAPFEL("Holzapfel") {
		@Override
		double pressureGPa(double eta, double k0, double k0Prime) {
			double x = Math.cbrt(eta);
			return 3 * k0 * Math.pow(x, -5) * (1 - x) * Math.exp(1.5 * (k0Prime - 3) * (1 - x));
		}
	};

	private final String label;

	EosForm(String label) {
		this.label = label;
	}

	/** @return the name as NeXus files write it */
	public String label() {
		return label;
	}

	abstract double pressureGPa(double eta, double k0, double k0Prime);
}
