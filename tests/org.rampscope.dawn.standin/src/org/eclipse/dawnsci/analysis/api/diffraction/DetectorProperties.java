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

	private static final long serialVersionUID = 1L;

	private final Vector3d origin;
	private final Vector3d beamVector;
	private final Matrix3d orientation;
	private final int py;
	private final int px;
	private final double vPxSize;
	private final double hPxSize;
	private int startX;
	private int startY;

	public DetectorProperties(Vector3d origin, int heightInPixels, int widthInPixels, double pixelHeightInMM, double pixelWidthInMM,
			Matrix3d orientation) {
		this(origin, new Vector3d(0, 0, 1), heightInPixels, widthInPixels, pixelHeightInMM, pixelWidthInMM, orientation);
	}

	public DetectorProperties(Vector3d origin, Vector3d beamVector, int heightInPixels, int widthInPixels, double pixelHeightInMM,
			double pixelWidthInMM, Matrix3d orientation) {
		this.origin = new Vector3d(origin);
		this.beamVector = new Vector3d(beamVector);
		this.beamVector.normalize();
		this.py = heightInPixels;
		this.px = widthInPixels;
		this.vPxSize = pixelHeightInMM;
		this.hPxSize = pixelWidthInMM;
		this.orientation = new Matrix3d();
		if (orientation == null) {
			this.orientation.setIdentity();
		} else {
			this.orientation.set(orientation);
		}
	}

	public Vector3d getOrigin() {
		return origin;
	}

	public Vector3d getBeamVector() {
		return beamVector;
	}

	public Matrix3d getOrientation() {
		return orientation;
	}

	public Vector3d getPixelRow() {
		return active(new Vector3d(-hPxSize, 0, 0));
	}

	public Vector3d getPixelColumn() {
		return active(new Vector3d(0, -vPxSize, 0));
	}

	public int getPx() {
		return px;
	}

	public int getPy() {
		return py;
	}

	public int getStartX() {
		return startX;
	}

	public void setStartX(int startX) {
		this.startX = startX;
	}

	public int getStartY() {
		return startY;
	}

	public void setStartY(int startY) {
		this.startY = startY;
	}

	public double getHPxSize() {
		return hPxSize;
	}

	public double getVPxSize() {
		return vPxSize;
	}

	public Vector3d pixelPosition(double x, double y) {
		Vector3d position = active(new Vector3d(-hPxSize * (x - startX), -vPxSize * (y - startY), 0));
		position.add(origin);
		return position;
	}

	public double pixelScatteringAngle(double x, double y) {
		Vector3d position = pixelPosition(x, y);
		position.normalize();
		return Math.acos(position.dot(beamVector));
	}

	/** The orientation is orthogonal: its inverse is its transpose. */
	private Vector3d active(Vector3d onDetector) {
		Matrix3d inverse = new Matrix3d();
		inverse.transpose(orientation);
		inverse.transform(onDetector);
		return onDetector;
	}

	@Override
	public DetectorProperties clone() {
		DetectorProperties copy = new DetectorProperties(origin, beamVector, py, px, vPxSize, hPxSize, orientation);
		copy.startX = startX;
		copy.startY = startY;
		return copy;
	}
}
