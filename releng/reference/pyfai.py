#!/usr/bin/python3
"""Writes what pyFAI makes of a small synthetic frame, for ParityTest.

Needs pyFAI (made with 0.21.3). Frame, mask and geometry are formulas that the test repeats, so that the table holds nothing but pyFAI's numbers.
Usage: pyfai.py > tests/org.rampscope.powder.tests/src/org/rampscope/powder/integration/pyfai.csv
Copyright (c) 2026 RampScope contributors. SPDX-License-Identifier: EPL-2.0
"""
import logging

import numpy
import pyFAI
from pyFAI.azimuthalIntegrator import AzimuthalIntegrator

ROWS, COLUMNS, BINS = 120, 100, 60
logging.disable(logging.WARNING)
row, column = numpy.mgrid[0:ROWS, 0:COLUMNS]
frame = (row * 7919 + column * 104729 + row * column * 31) % 997 + 1
mask = (row * 13 + column * 7) % 101 == 0
print(f"# pyFAI {pyFAI.version}, releng/reference/pyfai.py: splitting, errors, unit, bin, centre, pixels, intensity, sigma")
for splitting, method in (("NONE", "no"), ("BOUNDING_BOX", "bbox"), ("FULL", "full")):
    for errors in ("poisson", "azimuthal"):
        for unit, name in (("2th_deg", "TWO_THETA_DEG"), ("q_A^-1", "Q_PER_ANGSTROM")):
            integrator = AzimuthalIntegrator(dist=0.1, poni1=0.009, poni2=0.008, rot1=0.05, rot2=-0.03, rot3=0.2, pixel1=172e-6, pixel2=172e-6,
                                             wavelength=0.5e-10)
            result = integrator.integrate1d_ng(frame.astype(numpy.float64), BINS, mask=mask, unit=unit, error_model=errors, correctSolidAngle=True,
                                               polarization_factor=0.99, method=(method, "csr", "cython"))
            for k in range(BINS):
                print(f"{splitting},{errors.upper()},{name},{k},{result.radial[k]:.9g},{result.count[k]:.7g},{result.intensity[k]:.8g},{result.sigma[k]:.8g}")
