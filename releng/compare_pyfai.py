#!/usr/bin/python3
# Copyright (c) 2026 RampScope contributors.
# SPDX-License-Identifier: EPL-2.0
"""Times pyFAI (Debian: python3-pyfai) and RampScope in turns on the same frame, mask, corrections, errors and bins.

usage: compare_pyfai.py [--rounds N] [--threads N]

Builds what is needed with 'ramp bench --class-path'. Needs the cores to itself for times that mean something; the ratio is fairly robust.
"""
import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time

ARGUMENTS = argparse.ArgumentParser(description="Times pyFAI and RampScope in turns.")
ARGUMENTS.add_argument("--rounds", type=int, default=15, help="turns per method (default 15)")
ARGUMENTS.add_argument("--threads", type=int, default=2, help="threads for both (default 2)")
OPTIONS = ARGUMENTS.parse_args()
os.environ["OMP_NUM_THREADS"] = str(OPTIONS.threads)  # read when pyFAI is imported

import numpy
import pyFAI
from pyFAI.azimuthalIntegrator import AzimuthalIntegrator
from pyFAI.detectors import Detector

BINS = 4023
SHAPE = (1679, 1475)
PYFAI_METHODS = {
    "NONE": [("no", "histogram", "cython"), ("no", "csr", "cython")],
    "BOUNDING_BOX": [("bbox", "csr", "cython"), ("bbox", "lut", "cython")],
    "FULL": [("full", "csr", "cython")],
}
RAMP = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "ramp")


def pyfai_ms(integrator, image, mask, method, errors):
    start = time.perf_counter()
    integrator.integrate1d_ng(image, BINS, mask=mask, method=method, unit="2th_deg", error_model=errors,
                              polarization_factor=0.99, correctSolidAngle=True)
    return 1e3 * (time.perf_counter() - start)


def main():
    java, class_path = subprocess.run([RAMP, "bench", "--class-path"], check=True, stdout=subprocess.PIPE,
                                      text=True).stdout.splitlines()[-2:]
    with tempfile.TemporaryDirectory() as folder:
        ours = subprocess.Popen([java, "-Xmx4g", "-cp", class_path, "org.rampscope.benchmarks.IntegrationTurns", folder,
                                 str(OPTIONS.threads)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        if ours.stdout.readline().strip() != "ready":
            sys.exit("the Java side did not start")
        image = numpy.fromfile(os.path.join(folder, "frame.raw"), "<i4").reshape(SHAPE)
        mask = numpy.fromfile(os.path.join(folder, "mask.raw"), "<i4").reshape(SHAPE) != 0
    integrator = AzimuthalIntegrator(dist=0.35, poni1=0.1444, poni2=0.1268, rot1=0.01, rot2=-0.02, rot3=0, wavelength=3.344e-11,
                                     detector=Detector(172e-6, 172e-6, max_shape=SHAPE))
    print(f"pyFAI {pyFAI.version}, {OPTIONS.threads} threads, {OPTIONS.rounds} rounds, load {os.getloadavg()[0]:.2f}")

    def ours_ms(splitting, errors, together):
        ours.stdin.write(f"{splitting} {errors.upper()} {together}\n")
        ours.stdin.flush()
        return float(ours.stdout.readline())

    for splitting, methods in PYFAI_METHODS.items():
        for errors in ("poisson", "azimuthal"):
            times = {" ".join(method): [] for method in methods}
            times.update({"RampScope": [], "RampScope, 16 together": []})
            for _ in range(20):  # the compiler of the JVM has seen enough
                ours_ms(splitting, errors, 1)
            ours_ms(splitting, errors, 16)
            for turn in range(-1, OPTIONS.rounds):
                for method in methods:
                    ms = pyfai_ms(integrator, image, mask, method, errors)
                    if turn >= 0:  # the first builds the matrix
                        times[" ".join(method)].append(ms)
                if turn >= 0:
                    times["RampScope"].append(ours_ms(splitting, errors, 1))
                    times["RampScope, 16 together"].append(ours_ms(splitting, errors, 16))
            best = min(statistics.median(times[" ".join(method)]) for method in methods)
            print(f"{splitting}, {errors} errors")
            for name, values in times.items():
                median = statistics.median(values)
                print(f"  {name:26s} min {min(values):7.2f}  median {median:7.2f} ms   {best / median:5.2f} times pyFAI's fastest")
    ours.stdin.close()
    ours.wait()


if __name__ == "__main__":
    main()
