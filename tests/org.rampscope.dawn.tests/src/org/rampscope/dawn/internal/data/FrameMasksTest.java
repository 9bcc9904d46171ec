/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.internal.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.january.MetadataException;
import org.eclipse.january.dataset.BooleanDataset;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.IntegerDataset;
import org.eclipse.january.metadata.MaskMetadata;
import org.eclipse.january.metadata.MetadataFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rampscope.core.PixelMask;
import org.rampscope.core.error.GeometryException;

/** What is kept from frame to frame must follow what DAWN hands over. */
class FrameMasksTest {

	private static final int ROWS = 3;
	private static final int COLUMNS = 4;

	private final FrameMasks masks = new FrameMasks();
	private BooleanDataset good;

	@BeforeEach
	void allGoodButOne() {
		good = DatasetFactory.zeros(BooleanDataset.class, ROWS, COLUMNS);
		good.fill(true);
		good.set(false, 1, 2);
	}

	private PixelMask mask(Dataset mask) {
		return mask(mask, ROWS, COLUMNS);
	}

	private PixelMask mask(Dataset mask, int rows, int columns) {
		Dataset frame = DatasetFactory.zeros(IntegerDataset.class, rows, columns);
		try {
			frame.setMetadata(MetadataFactory.createMetadata(MaskMetadata.class, mask));
		} catch (MetadataException e) {
			throw new IllegalStateException(e);
		}
		return masks.of(frame).orElseThrow();
	}

	@Test
	void equalMasksAreOne() {
		PixelMask first = mask(good);
		assertTrue(first.isMasked(1 * COLUMNS + 2));
		assertEquals(1, first.countMasked());
		assertSame(first, mask(good.clone()), "so that it is compared by identity");
	}

	@Test
	void aMaskChangedInItsPlaceIsAnotherOne() {
		PixelMask first = mask(good);
		good.set(false, 0, 0);
		PixelMask second = mask(good);
		assertNotSame(first, second);
		assertEquals(2, second.countMasked());
		assertEquals(1, first.countMasked());
	}

	@Test
	void masksThatDifferInShapeOnlyAreTwo() {
		PixelMask first = mask(good);
		PixelMask second = mask(good.reshape(COLUMNS, ROWS), COLUMNS, ROWS);
		assertNotSame(first, second);
		assertEquals(COLUMNS, second.rows());
	}

	@Test
	void aViewOfAStackOfMasksIsRead() {
		BooleanDataset stack = DatasetFactory.zeros(BooleanDataset.class, 2, ROWS, COLUMNS);
		stack.fill(true);
		stack.set(false, 1, 2, 3);
		PixelMask second = mask(stack.getSliceView(new int[] { 1, 0, 0 }, new int[] { 2, ROWS, COLUMNS }, null));
		assertTrue(second.isMasked(2 * COLUMNS + 3));
		assertEquals(1, second.countMasked());
	}

	@Test
	void masksOfNumbersAreTrueWhereTheyAreNotZero() {
		IntegerDataset numbers = DatasetFactory.zeros(IntegerDataset.class, ROWS, COLUMNS);
		numbers.fill(7);
		numbers.set(0, 0, 1);
		assertEquals(1, mask(numbers).countMasked());
	}

	@Test
	void noMaskIsNone() {
		assertTrue(masks.of(DatasetFactory.zeros(IntegerDataset.class, ROWS, COLUMNS)).isEmpty());
	}

	@Test
	void aMaskOfAnotherShapeIsRefused() {
		BooleanDataset other = DatasetFactory.zeros(BooleanDataset.class, ROWS, COLUMNS + 1);
		assertThrows(GeometryException.class, () -> mask(other));
	}

	@Test
	void viewsOfFramesAreReadInTheirOrder() {
		Dataset stack = DatasetFactory.createRange(IntegerDataset.class, 24).reshape(2, ROWS, COLUMNS);
		Dataset second = stack.getSliceView(new int[] { 1, 0, 0 }, new int[] { 2, ROWS, COLUMNS }, null);
		second.setShape(ROWS, COLUMNS);
		assertArrayEquals(new int[] { 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23 }, ((IntegerDataset) FrameDatasets.frame(second)).getData());
		Dataset turned = DatasetFactory.createRange(IntegerDataset.class, 6).reshape(2, 3).getTransposedView();
		assertArrayEquals(new int[] { 0, 3, 1, 4, 2, 5 }, ((IntegerDataset) FrameDatasets.frame(turned)).getData());
		Dataset whole = DatasetFactory.createRange(IntegerDataset.class, 12).reshape(1, ROWS, COLUMNS);
		Dataset view = whole.getSliceView();
		view.setShape(ROWS, COLUMNS);
		assertSame(((IntegerDataset) whole).getData(), ((IntegerDataset) FrameDatasets.frame(view)).getData(), "a whole array is not copied");
	}
}
