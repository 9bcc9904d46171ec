/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.dawnsci.analysis.api.processing.model.FileType;
import org.eclipse.dawnsci.analysis.api.processing.model.OperationModelField;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.operations.powder.Masking;
import org.rampscope.powder.integration.ErrorModel;
import org.rampscope.powder.integration.Splitting;

/** Settings of {@link CakeShell}. Generated from those of the operation; a number that is null is not set. */
public class CakeModel extends AbstractOperationModel {

	@OperationModelField(label = "Calibration file", fieldPosition = 0, file = FileType.EXISTING_FILE,
			hint = "Geometry of the detector (.poni). Empty: the geometry stored with the frames.")
	private String calibration = "";

	@OperationModelField(label = "Orientation", fieldPosition = 1, min = 0.0, max = 4.0,
			hint = "Where the first pixel lies, as for the integration. 0: as the calibration says.")
	private int orientation;

	@OperationModelField(label = "Frame", fieldPosition = 2, min = 0.0, max = 1.0E9,
			hint = "Which frame, counted from 0, the cake is made of.")
	private int frame;

	@OperationModelField(label = "Radial axis", fieldPosition = 3,
			hint = "What the radial axis counts. q and d need the photon energy.")
	private RadialUnit unit = RadialUnit.TWO_THETA_DEG;

	@OperationModelField(label = "Radial bins", fieldPosition = 4, min = 0.0, max = 65534.0,
			hint = "Number of radial bins. 0: about one per pixel.")
	private int bins;

	@OperationModelField(label = "Azimuth bins", fieldPosition = 5, min = 1.0, max = 3600.0,
			hint = "Number of azimuth bins all around, or in the sector.")
	private int azimuthBins = 72;

	@OperationModelField(label = "Azimuth minimum", fieldPosition = 6, unit = "deg", min = -360.0, max = 360.0,
			hint = "Start of the sector. Not set: all around.")
	private Double azimuthMinDeg;

	@OperationModelField(label = "Azimuth maximum", fieldPosition = 7, unit = "deg", min = -360.0, max = 360.0,
			hint = "End of the sector. Not set: all around.")
	private Double azimuthMaxDeg;

	@OperationModelField(label = "Masking", fieldPosition = 8,
			hint = "Which pixels to leave out, as for the integration.")
	private Masking masking = Masking.ALL;

	@OperationModelField(label = "Solid angle", fieldPosition = 9,
			hint = "Correct for the solid angle of the pixels.")
	private boolean correctSolidAngle = true;

	@OperationModelField(label = "Polarization factor", fieldPosition = 10, min = -1.0, max = 1.0,
			hint = "0.99 for a horizontally polarised synchrotron beam. Not set: no correction.")
	private Double polarizationFactor = 0.99;

	@OperationModelField(label = "Pixel splitting", fieldPosition = 11,
			hint = "How a pixel is shared between cells, as for the integration.")
	private Splitting splitting = Splitting.NONE;

	@OperationModelField(label = "Error model", fieldPosition = 12,
			hint = "Where uncertainties come from, as for the integration.")
	private ErrorModel errorModel = ErrorModel.POISSON;

	public String getCalibration() {
		return calibration;
	}

	public void setCalibration(String calibration) {
		firePropertyChange("calibration", this.calibration, this.calibration = calibration);
	}

	public int getOrientation() {
		return orientation;
	}

	public void setOrientation(int orientation) {
		firePropertyChange("orientation", this.orientation, this.orientation = orientation);
	}

	public int getFrame() {
		return frame;
	}

	public void setFrame(int frame) {
		firePropertyChange("frame", this.frame, this.frame = frame);
	}

	public RadialUnit getUnit() {
		return unit;
	}

	public void setUnit(RadialUnit unit) {
		firePropertyChange("unit", this.unit, this.unit = unit);
	}

	public int getBins() {
		return bins;
	}

	public void setBins(int bins) {
		firePropertyChange("bins", this.bins, this.bins = bins);
	}

	public int getAzimuthBins() {
		return azimuthBins;
	}

	public void setAzimuthBins(int azimuthBins) {
		firePropertyChange("azimuthBins", this.azimuthBins, this.azimuthBins = azimuthBins);
	}

	public Double getAzimuthMinDeg() {
		return azimuthMinDeg;
	}

	public void setAzimuthMinDeg(Double azimuthMinDeg) {
		firePropertyChange("azimuthMinDeg", this.azimuthMinDeg, this.azimuthMinDeg = azimuthMinDeg);
	}

	public Double getAzimuthMaxDeg() {
		return azimuthMaxDeg;
	}

	public void setAzimuthMaxDeg(Double azimuthMaxDeg) {
		firePropertyChange("azimuthMaxDeg", this.azimuthMaxDeg, this.azimuthMaxDeg = azimuthMaxDeg);
	}

	public Masking getMasking() {
		return masking;
	}

	public void setMasking(Masking masking) {
		firePropertyChange("masking", this.masking, this.masking = masking);
	}

	public boolean isCorrectSolidAngle() {
		return correctSolidAngle;
	}

	public void setCorrectSolidAngle(boolean correctSolidAngle) {
		firePropertyChange("correctSolidAngle", this.correctSolidAngle, this.correctSolidAngle = correctSolidAngle);
	}

	public Double getPolarizationFactor() {
		return polarizationFactor;
	}

	public void setPolarizationFactor(Double polarizationFactor) {
		firePropertyChange("polarizationFactor", this.polarizationFactor, this.polarizationFactor = polarizationFactor);
	}

	public Splitting getSplitting() {
		return splitting;
	}

	public void setSplitting(Splitting splitting) {
		firePropertyChange("splitting", this.splitting, this.splitting = splitting);
	}

	public ErrorModel getErrorModel() {
		return errorModel;
	}

	public void setErrorModel(ErrorModel errorModel) {
		firePropertyChange("errorModel", this.errorModel, this.errorModel = errorModel);
	}
}
