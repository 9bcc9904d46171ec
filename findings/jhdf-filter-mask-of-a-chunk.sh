#!/usr/bin/env bash
# jhdf undoes a dataset's filters for every chunk, also where the chunk's filter mask says that one was left out. HDF5 lets a writer leave a filter
# out for one chunk (the mask H5Dwrite_chunk takes; the library does it itself for optional filters that gain nothing), which programs that pack
# frames themselves use. With shuffle the bytes come out in another order, and no error says so.
#
# Seen with: jhdf 0.13.0, a file by h5py 3.14.0, which reads it back right: two chunks of a dataset with shuffle, the second written without it.
#   h5py: 0 1 2 3 4 5 6 7 | 0 1 2 3 4 5 6 7
#   jhdf: 0 1 2 3 4 5 6 7 | 100925952 0 0 0 117768961 0 0 0
# Expected: a filter whose bit is set in the mask is not undone.
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
import h5py, numpy as np
row = np.arange(8, dtype='<u4')
with h5py.File('frames.h5', 'w') as f:
    d = f.create_dataset('data', (2, 8), chunks=(1, 8), dtype='<u4', shuffle=True)
    d[0] = row
    d.id.write_direct_chunk((1, 0), row.tobytes(), filter_mask=1)
print('h5py:', *h5py.File('frames.h5')['data'][0], '|', *h5py.File('frames.h5')['data'][1])
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
			long[] flat = (long[]) file.getDatasetByPath("data").getDataFlat();
			long[] first = Arrays.copyOf(flat, 8);
			long[] second = Arrays.copyOfRange(flat, 8, 16);
			System.out.println("jhdf: " + Arrays.toString(first) + " | " + Arrays.toString(second));
			long[] right = { 0, 1, 2, 3, 4, 5, 6, 7 };
			asSeen = Arrays.equals(right, first) && !Arrays.equals(right, second);
		}
		System.out.println(asSeen ? "as seen" : "NOT as seen");
		System.exit(asSeen ? 0 : 1);
	}
}
JAVA
mvn -q -B compile dependency:build-classpath -Dmdep.outputFile=cp.txt
java -cp "target/classes:$(cat cp.txt)" Finding frames.h5
