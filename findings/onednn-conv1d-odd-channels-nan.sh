#!/usr/bin/env bash
# A convolution whose channels are no multiple of 16 gives NaN at random: finite input, finite weights, NaN in results or gradients.
#
# Seen with: PyTorch 2.7.1 for the CPU (its oneDNN is 3.7.1) through DJL 0.35.1, with one thread and with two, x86-64 with AVX-512 (AMD EPYC).
# conv1d with 64 channels in and 4 out: NaN in the gradient of the input in 3 of 20 runs; with 20 in and 16 out in results and gradients in 12 of
# 20; with 64 in and 16 out never. Channels are laid out in blocks of 16, and what lies beyond the last one is not set by the reordering: freed
# memory that held NaN is multiplied by zero. (oneDNN alone: 3.6.1 leaves numbers of the weights' blocks unset, 3.11.0 does not.) Runs that get through are equal to the last bit. To bring it out surely, arrays of NaN are
# made and freed before each run, which any program may do.
#
# Needs a JDK 21 and Maven. Fails (exit 1) where odd channels no longer give NaN, or full blocks do.
# Copyright (c) 2026 RampScope contributors. SPDX-License-Identifier: EPL-2.0
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/src/main/java"
cat >"$work/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <properties><maven.compiler.source>21</maven.compiler.source><maven.compiler.target>21</maven.compiler.target><project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>
  <dependencies>
    <dependency><groupId>ai.djl.pytorch</groupId><artifactId>pytorch-engine</artifactId><version>0.35.1</version></dependency>
    <dependency><groupId>ai.djl.pytorch</groupId><artifactId>pytorch-jni</artifactId><version>2.7.1-0.35.1</version></dependency>
    <dependency><groupId>ai.djl.pytorch</groupId><artifactId>pytorch-native-cpu</artifactId><version>2.7.1</version><classifier>linux-x86_64</classifier></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM
cat >"$work/src/main/java/Finding.java" <<'JAVA'
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.training.GradientCollector;

public class Finding {

	static final int RUNS = 20;

	static int runsWithNaN(Engine engine, int in, int out) {
		int bad = 0;
		try (NDManager manager = engine.newBaseManager()) {
			NDArray x = manager.randomNormal(new Shape(16, in, 117));
			NDArray w = manager.randomNormal(new Shape(out, in, 3));
			NDArray b = manager.zeros(new Shape(out));
			x.setRequiresGradient(true);
			w.setRequiresGradient(true);
			for (int run = 0; run < RUNS; run++) {
				for (int size = 1 << 12; size < 1 << 21; size *= 2) {
					try (NDManager freed = manager.newSubManager()) {
						freed.full(new Shape(size), Float.NaN);
						freed.full(new Shape(size * 3 / 2), Float.NaN);
					}
				}
				try (GradientCollector collector = engine.newGradientCollector()) {
					NDArray y = Conv1d.conv1d(x, w, b, new Shape(1), new Shape(0), new Shape(1)).singletonOrThrow();
					collector.backward(y.mul(y).sum());
				}
				bad += x.getGradient().isNaN().any().getBoolean() || w.getGradient().isNaN().any().getBoolean() ? 1 : 0;
				x.getGradient().set(new float[(int) x.size()]);
				w.getGradient().set(new float[(int) w.size()]);
			}
		}
		System.out.println(in + " channels in, " + out + " out: NaN in " + bad + " of " + RUNS + " runs");
		return bad;
	}

	public static void main(String[] arguments) {
		Engine engine = Engine.getEngine("PyTorch");
		System.out.println("PyTorch " + engine.getVersion() + ", DJL " + Engine.getDjlVersion());
		int odd = runsWithNaN(engine, 64, 4) + runsWithNaN(engine, 20, 16);
		int full = runsWithNaN(engine, 64, 16);
		System.exit(odd > 0 && full == 0 ? 0 : 1);
	}
}
JAVA
(cd "$work" && mvn -q -B compile dependency:build-classpath -Dmdep.outputFile=class-path)
OPT_OUT_TRACKING=true java -Dai.djl.offline=true -cp "$work/target/classes:$(cat "$work/class-path")" Finding
