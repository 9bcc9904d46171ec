#!/usr/bin/python3
# Copyright (c) 2026 RampScope contributors.
# SPDX-License-Identifier: EPL-2.0
"""Times pyFAI (Debian: python3-pyfai) and RampScope in turns on the same frame, mask, corrections, errors and bins.

usage: compare_pyfai.py DATA CLASSPATH [ROUNDS]
  DATA       folder that holds integration/pilatus2m.h5 and .poni
  CLASSPATH  of the powder bundle, its tests and what they need; java is taken from JAVA_HOME or the path
Needs 2 cores to itself for times that mean something; the ratio is fairly robust.
"""
import os
import statistics
import subprocess
import sys
import time

os.environ.setdefault("OMP_NUM_THREADS", "2")
import h5py
import pyFAI

BINS = 4023
PYFAI_METHODS = {
    "NONE": [("no", "histogram", "cython"), ("no", "csr", "cython")],
    "BOUNDING_BOX": [("bbox", "csr", "cython"), ("bbox", "lut", "cython")],
    "FULL": [("full", "csr", "cython")],
}


def pyfai_ms(integrator, image, mask, method):
    start = time.perf_counter()
    integrator.integrate1d_ng(image, BINS, mask=mask, method=method, unit="2th_deg", error_model="poisson",
                              polarization_factor=0.99, correctSolidAngle=True)
    return 1e3 * (time.perf_counter() - start)


def main():
    data, classpath = sys.argv[1:3]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 15
    with h5py.File(os.path.join(data, "integration", "pilatus2m.h5")) as file:
        image, mask = file["image"][()], file["mask"][()]
    integrator = pyFAI.load(os.path.join(data, "integration", "pilatus2m.poni"))
    java = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
    ours = subprocess.Popen([java, "-Drampscope.data=" + data, "-cp", classpath,
                             "org.rampscope.powder.integration.IntegrationTimings"],
                            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    line = ours.stdout.readline()
    while line.strip() != "ready":
        if not line:
            sys.exit("the Java side did not start: check the class path")
        print(line, end="")
        line = ours.stdout.readline()

    def ours_ms(splitting, together):
        ours.stdin.write(f"{splitting} {together}\n")
        ours.stdin.flush()
        return float(ours.stdout.readline())

    for splitting, methods in PYFAI_METHODS.items():
        for method in methods:  # builds the matrix
            pyfai_ms(integrator, image, mask, method)
        times = {str(method): [] for method in methods}
        times.update({"RampScope": [], "RampScope, 16 together": []})
        for _ in range(rounds):
            for method in methods:
                times[str(method)].append(pyfai_ms(integrator, image, mask, method))
            times["RampScope"].append(ours_ms(splitting, 1))
            times["RampScope, 16 together"].append(ours_ms(splitting, 16))
        best = min(statistics.median(times[str(method)]) for method in methods)
        print(splitting)
        for name, values in times.items():
            median = statistics.median(values)
            print(f"  {name:34s} min {min(values):7.2f}  median {median:7.2f} ms   {best / median:5.2f} times pyFAI's fastest")
    ours.stdin.close()


if __name__ == "__main__":
    main()
