/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.error.DataException;

/** Files are grouped into ramps by their names. */
class RampInputsTest {

	@TempDir
	private Path folder;

	private final RampInputs frames = new RampInputs(true);

	private Path touch(String name) throws IOException {
		Path file = folder.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, "");
	}

	private static String text(List<RampInput> ramps) {
		return String.join("; ", ramps.stream().map(r -> r.name() + "=" + r.files().stream().map(f -> f.getFileName().toString()).toList()).toList());
	}

	@Test
	void partsAndModulesOfALambdaSeriesAreOneRamp() throws IOException {
		List<Path> files = List.of(touch("a_m1_part00000.nxs"), touch("a_m2_part00000.nxs"), touch("a_m1_part00001.nxs"), touch("b_m1_part00000.nxs"));
		assertEquals("a=[a_m1_part00000.nxs, a_m2_part00000.nxs, a_m1_part00001.nxs]; b=[b_m1_part00000.nxs]",
				text(frames.group(files, Optional.empty())));
	}

	@Test
	void oneFileOfALambdaSeriesStandsForAll() throws IOException {
		Path one = touch("a_m1_part00000.nxs");
		touch("a_m2_part00000.nxs");
		assertEquals("a=[a_m1_part00000.nxs, a_m2_part00000.nxs]", text(frames.group(List.of(one), Optional.empty())));
		assertEquals(2, frames.single(List.of(one)).files().size());
	}

	@Test
	void imagesThatDifferInTheirLastNumberAreOneRamp() throws IOException {
		for (String name : List.of("run1_10.tif", "run1_9.tif", "run2_1.tif", "77.tiff")) {
			touch("img/" + name);
		}
		assertEquals("img=[77.tiff]; run1=[run1_9.tif, run1_10.tif]; run2=[run2_1.tif]", text(frames.group(List.of(folder), Optional.empty())));
	}

	@Test
	void everyOtherFileIsARampOfItsOwnAndResultsAreNone() throws IOException {
		for (String name : List.of("x.nxs", "y.h5", "x_result.nxs", "x_result.job.json", "z.nxs.part", "notes.txt")) {
			touch(name);
		}
		touch("results/old.nxs");
		assertEquals("x=[x.nxs]; y=[y.h5]", text(frames.group(List.of(folder), Optional.of(folder.resolve("results")))));
	}

	@Test
	void masksInFoldersAreNoFrames() throws IOException {
		for (String name : List.of("f_1.tif", "mask.tif", "detector_mask.h5", "Pilatus-Mask.TIFF", "unmask.tif")) {
			touch(name);
		}
		assertEquals("f=[f_1.tif]; unmask=[unmask.tif]", text(frames.group(List.of(folder), Optional.empty())));
		assertEquals(2, frames.single(List.of(folder)).files().size());
		assertEquals("mask=[mask.tif]", text(frames.group(List.of(folder.resolve("mask.tif")), Optional.empty())), "who names it means it");
	}

	@Test
	void aMasterStandsForItsDataFiles() throws IOException {
		touch("s_master.h5");
		touch("s_data_000001.h5");
		touch("t_data_000001.h5");
		assertEquals("s_master=[s_master.h5]; t_data_000001=[t_data_000001.h5]", text(frames.group(List.of(folder), Optional.empty())));
	}

	@Test
	void equalNamesInDifferentFoldersStayApart() throws IOException {
		touch("day1/x.nxs");
		touch("day2/x.nxs");
		assertEquals("day1_x=[x.nxs]; day2_x=[x.nxs]", text(frames.group(List.of(folder), Optional.empty())));
	}

	@Test
	void aFileNamedTwiceIsOneRamp() throws IOException {
		Path file = touch("x.nxs");
		assertEquals("x=[x.nxs]", text(frames.group(List.of(file, file, folder), Optional.empty())));
	}

	@Test
	void patternFilesOfAFolderAreOneRamp() throws IOException {
		touch("p/f_2.xy");
		touch("p/f_10.xy");
		assertEquals("p=[f_2.xy, f_10.xy]", text(new RampInputs(false).group(List.of(folder), Optional.empty())));
	}

	@Test
	void aFolderWithoutFramesIsNamed() {
		assertThrows(DataException.class, () -> frames.group(List.of(folder), Optional.empty()));
		assertThrows(DataException.class, () -> frames.single(List.of(folder)));
	}
}
