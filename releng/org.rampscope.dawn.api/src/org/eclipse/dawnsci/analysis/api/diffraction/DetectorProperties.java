/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.dawnsci.analysis.api.diffraction;

import java.io.Serializable;

import javax.vecmath.Matrix3d;
import javax.vecmath.Vector3d;

/**
 * A flat detector in the laboratory: z along the beam, y up, millimetres. Image columns run along −x and rows along −y of the
 * detector, whose orientation is the passive rotation from the laboratory to the detector.
 */
public class DetectorProperties implements Serializable, Cloneable {

	public DetectorProperties(Vector3d origin, int heightInPixels, int widthInPixels, double pixelHeightInMM, double pixelWidthInMM,
			Matrix3d orientation) {
		throw new UnsupportedOperationException();
	}

	public Vector3d getOrigin() {
		throw new UnsupportedOperationException();
	}

	public Vector3d getBeamVector() {
		throw new UnsupportedOperationException();
	}

	public Matrix3d getOrientation() {
		throw new UnsupportedOperationException();
	}

	public Vector3d getPixelRow() {
		throw new UnsupportedOperationException();
	}

	public Vector3d getPixelColumn() {
		throw new UnsupportedOperationException();
	}

	public int getPx() {
		throw new UnsupportedOperationException();
	}

	public int getPy() {
		throw new UnsupportedOperationException();
	}

	public int getStartX() {
		throw new UnsupportedOperationException();
	}

	public int getStartY() {
		throw new UnsupportedOperationException();
	}

	public double getHPxSize() {
		throw new UnsupportedOperationException();
	}

	public double getVPxSize() {
		throw new UnsupportedOperationException();
	}

	public Vector3d pixelPosition(double x, double y) {
		throw new UnsupportedOperationException();
	}

	public double pixelScatteringAngle(double x, double y) {
		throw new UnsupportedOperationException();
	}
}
