#!/usr/bin/env bash
# jhdf gives zeros for chunks that were never written, whatever the dataset's fill value is, though it knows that value (getFillValue). Detector
# files announce all frames ahead and mark those without data by NaN, -1 or the largest number: here they become dark frames that look measured.
#
# Seen with: jhdf 0.13.0, a file by h5py 3.14.0, which reads it back right: three chunks, the second never written, fill value -1.
#   h5py: 5 5 -1 -1 5 5
#   jhdf: 5 5 0 0 5 5, and getFillValue() is -1
# Expected: -1 where nothing was written, as the format says.
#
# Needs Python 3 with venv, a JDK 21 and Maven. Fails (exit 1) where that changes.
# Copyright (c) 2026 RampScope contributors. SPDX-License-Identifier: EPL-2.0
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet h5py==3.14.0
cat >make.py <<'PY'
import h5py
with h5py.File('frames.h5', 'w') as f:
    d = f.create_dataset('data', (6,), chunks=(2,), dtype='i4', fillvalue=-1)
    d[0:2] = 5
    d[4:6] = 5
print('h5py:', *h5py.File('frames.h5')['data'][...])
PY
venv/bin/python make.py
mkdir -p src/main/java
cat >pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <properties><maven.compiler.source>21</maven.compiler.source><maven.compiler.target>21</maven.compiler.target><project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>
  <dependencies>
    <dependency><groupId>io.jhdf</groupId><artifactId>jhdf</artifactId><version>0.13.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM
cat >src/main/java/Finding.java <<'JAVA'
import io.jhdf.HdfFile;
import java.nio.file.Path;
import java.util.Arrays;

public class Finding {

	public static void main(String[] args) {
		boolean asSeen;
		try (HdfFile file = new HdfFile(Path.of(args[0]))) {
			int[] flat = (int[]) file.getDatasetByPath("data").getDataFlat();
			Object fill = file.getDatasetByPath("data").getFillValue();
			System.out.println("jhdf: " + Arrays.toString(flat) + ", fill value " + fill);
			asSeen = Arrays.equals(new int[] { 5, 5, 0, 0, 5, 5 }, flat) && Integer.valueOf(-1).equals(fill);
		}
		System.out.println(asSeen ? "as seen" : "NOT as seen");
		System.exit(asSeen ? 0 : 1);
	}
}
JAVA
mvn -q -B compile dependency:build-classpath -Dmdep.outputFile=cp.txt
java -cp "target/classes:$(cat cp.txt)" Finding frames.h5
