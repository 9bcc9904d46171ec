#!/usr/bin/python3
"""Writes baselines of a small pattern, computed from the published equations with SciPy's sparse solver, for BaselinesTest.

Needs NumPy and SciPy (made with 1.24.2 and 1.10.1). ALS: Eilers, Boelens 2005. arPLS: Baek et al. 2015, doi:10.1039/c4an01061b.
SNIP: Ryan et al. 1988 with the shrinking window of Morhac et al. 1997.
Usage: baselines.py > tests/org.rampscope.powder.tests/src/org/rampscope/powder/baseline/baselines.csv
Copyright (c) 2026 RampScope contributors. SPDX-License-Identifier: EPL-2.0
"""
import numpy
import scipy
from scipy import sparse
from scipy.sparse.linalg import spsolve

N = 600
x = numpy.arange(N)
noise = numpy.random.default_rng(1).normal(0, 0.03, N)
truth = 9 * numpy.exp(-x / 270) + 2.2 + 1.1 * numpy.exp(-0.5 * ((x - 420) / 90) ** 2)
peaks = sum(h * numpy.exp(-0.5 * ((x - c) / 3) ** 2) for c, h in ((62, 11), (128, 13), (172, 3), (330, 14), (396, 2), (454, 2)))
y = numpy.round(truth + peaks + noise, 6)
second = sparse.diags([1, -2, 1], [0, 1, 2], shape=(N - 2, N))


def smooth(weights, stiffness):
    w = sparse.diags(weights)
    return spsolve((w + stiffness * second.T @ second).tocsc(), weights * y)


def als(stiffness, asymmetry, iterations):
    w = numpy.ones(N)
    for _ in range(iterations):
        z = smooth(w, stiffness)
        w = asymmetry * (y > z) + (1 - asymmetry) * (y < z)
    return z


def arpls(stiffness, ratio, iterations):
    w = numpy.ones(N)
    for _ in range(iterations):
        z = smooth(w, stiffness)
        below = (y - z)[y < z]
        m, s = below.mean(), below.std()
        new = 1 / (1 + numpy.exp(2 * (y - z - (2 * s - m)) / s))
        if numpy.linalg.norm(w - new) / numpy.linalg.norm(w) < ratio:
            break
        w = new
    return z


def snip(reach):
    smallest = y.min()
    v = numpy.log(numpy.log(numpy.sqrt(y - smallest + 1) + 1) + 1)
    for r in range(reach, 0, -1):
        inner = numpy.minimum(v[r:-r], (v[:-2 * r] + v[2 * r:]) / 2)
        v[r:-r] = inner
    return (numpy.exp(numpy.exp(v) - 1) - 1) ** 2 - 1 + smallest


print(f"# NumPy {numpy.__version__}, SciPy {scipy.__version__}, releng/reference/baselines.py: pattern, truth, als, arpls, snip")
for values in zip(y, truth, als(1e4, 0.002, 20), arpls(1e4, 1e-3, 60), snip(25)):
    print(",".join(f"{v:.10g}" for v in values))
