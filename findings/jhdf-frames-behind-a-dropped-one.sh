#!/usr/bin/env bash
# jhdf loses every chunk behind the first that was never written, where the dataset can grow without limit in one dimension and the file is of the
# newer formats (libver=latest, SWMR): the usual file of a running detector. A dropped frame makes all later ones zero, and no error says so.
#
# Seen with: jhdf 0.13.0, files by h5py 3.14.0, which reads them back right: 12 frames of one chunk each, all their pixels the frame's number;
# frame 5 was never written.
#   h5py: 1 2 3 4 5 0 7 8 9 10 11 12
#   jhdf: 1 2 3 4 5 0 0 0 0 0 0 0
# With the older format of the same dataset (a B-tree) all frames are there. Expected: a chunk without an address is the fill value, and the next one is read.
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
with h5py.File('frames.h5', 'w', libver='latest') as f:
    d = f.create_dataset('newer', (12, 4, 4), maxshape=(None, 4, 4), chunks=(1, 4, 4), dtype='i4')
    for i in range(12):
        if i != 5:
            d[i] = i + 1
with h5py.File('older.h5', 'w') as f:
    d = f.create_dataset('older', (12, 4, 4), maxshape=(None, 4, 4), chunks=(1, 4, 4), dtype='i4')
    for i in range(12):
        if i != 5:
            d[i] = i + 1
print('h5py:      ', *h5py.File('frames.h5')['newer'][:, 0, 0])
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

public class Finding {

	public static void main(String[] args) {
		boolean asSeen;
		try (HdfFile file = new HdfFile(Path.of(args[0])); HdfFile old = new HdfFile(Path.of("older.h5"))) {
			String newer = firsts((int[]) file.getDatasetByPath("newer").getDataFlat());
			String older = firsts((int[]) old.getDatasetByPath("older").getDataFlat());
			System.out.println("jhdf:       " + newer);
			System.out.println("jhdf, older " + older);
			asSeen = newer.equals("1 2 3 4 5 0 0 0 0 0 0 0") && older.equals("1 2 3 4 5 0 7 8 9 10 11 12");
		}
		System.out.println(asSeen ? "as seen" : "NOT as seen");
		System.exit(asSeen ? 0 : 1);
	}

	static String firsts(int[] flat) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < flat.length; i += 16) {
			text.append(i == 0 ? "" : " ").append(flat[i]);
		}
		return text.toString();
	}
}
JAVA
mvn -q -B compile dependency:build-classpath -Dmdep.outputFile=cp.txt
java -cp "target/classes:$(cat cp.txt)" Finding frames.h5
