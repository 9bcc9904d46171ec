#!/usr/bin/python3
"""Prints what scikit-learn and SciPy say to the inputs of tests that hold their numbers inline.

Needs scikit-learn and SciPy (run with 1.2.1 and 1.10.1; the tests' numbers are of 1.9 and 1.17, and the same).
Copyright (c) 2026 RampScope contributors. SPDX-License-Identifier: EPL-2.0
"""
import numpy
from scipy.interpolate import CubicSpline
from sklearn import metrics
from sklearn.decomposition import PCA

i, j = numpy.mgrid[0:7, 0:5]
data = numpy.sin(1.3 * i + 0.7 * j * j) + 0.1 * i * j
pca = PCA().fit(data)
# the sign of a component is such that its largest entry is positive
sign = numpy.sign(pca.components_[range(5), numpy.abs(pca.components_).argmax(axis=1)])
print("PrincipalComponentsTest: variance", pca.explained_variance_[:3], "ratio", pca.explained_variance_ratio_[0])
print("  components", *(sign[:2, None] * pca.components_[:2]), "scores of frame 3", (sign * pca.transform(data))[3, :2])

truth, predicted = [0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2], [0, 0, 1, 1, 1, 2, 1, 2, 2, 2, 0, 2]
print("LabelScoresTest: accuracy", metrics.accuracy_score(truth, predicted), "precision", metrics.precision_score(truth, predicted, average="weighted"),
      "recall", metrics.recall_score(truth, predicted, average="weighted"), "F1", metrics.f1_score(truth, predicted, average="weighted"),
      "kappa", metrics.cohen_kappa_score(truth, predicted), "Matthews", metrics.matthews_corrcoef(truth, predicted))

nodes = [1.0, 0.8, 1.3, 1.1, 0.7, 1.05]
curve = CubicSpline(numpy.arange(6), nodes)(numpy.linspace(0, 5, 21))
print("AugmentationTest: not-a-knot spline", curve[1], curve[7], curve[19])
