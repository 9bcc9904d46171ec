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

/** Settings of {@link AzimuthalIntegrationShell}. Generated from those of the operation; a number that is null is not set. */
public class AzimuthalIntegrationModel extends AbstractOperationModel {

	@OperationModelField(label = "Calibration file", fieldPosition = 0, file = FileType.EXISTING_FILE,
			hint = "Geometry of the detector (.poni). Empty: the geometry stored with the frames.")
	private String calibration = "";

	@OperationModelField(label = "Orientation", fieldPosition = 1, min = 0.0, max = 4.0,
			hint = "Where the first pixel lies, seen from the sample: 1 top left, 2 top right, 3 bottom right, 4 bottom "
					+ "left. Images mirrored top to bottom against the calibration: 2 instead of 3. 0: as the calibration "
					+ "says.")
	private int orientation;

	@OperationModelField(label = "Wavelength", fieldPosition = 2, unit = "angstrom", min = 0.001, max = 100.0,
			hint = "Wavelength of the photons. Not set: that of the calibration, or of the frames.")
	private Double wavelength;

	@OperationModelField(label = "Radial axis", fieldPosition = 3,
			hint = "What the radial axis counts. q and d need the photon energy.")
	private RadialUnit unit = RadialUnit.TWO_THETA_DEG;

	@OperationModelField(label = "Bins", fieldPosition = 4, min = 0.0, max = 65534.0,
			hint = "Number of radial bins. 0: about one per pixel.")
	private int bins;

	@OperationModelField(label = "Radial minimum", fieldPosition = 5,
			hint = "Lower edge of the first bin in the unit of the axis. Not set: the whole detector.")
	private Double radialMin;

	@OperationModelField(label = "Radial maximum", fieldPosition = 6,
			hint = "Upper edge of the last bin in the unit of the axis. Not set: the whole detector.")
	private Double radialMax;

	@OperationModelField(label = "Azimuth minimum", fieldPosition = 7, unit = "deg", min = -360.0, max = 360.0,
			hint = "Start of the sector. Not set: all around.")
	private Double azimuthMinDeg;

	@OperationModelField(label = "Azimuth maximum", fieldPosition = 8, unit = "deg", min = -360.0, max = 360.0,
			hint = "End of the sector. Not set: all around.")
	private Double azimuthMaxDeg;

	@OperationModelField(label = "Pixel splitting", fieldPosition = 9,
			hint = "How a pixel is shared between bins: NONE is fastest and leaves bins independent, BOUNDING_BOX is "
					+ "smooth, FULL follows the pixel's outline.")
	private Splitting splitting = Splitting.BOUNDING_BOX;

	@OperationModelField(label = "Masking", fieldPosition = 10,
			hint = "Which pixels to leave out. ALL: gaps, every pixel the detector's mask flags, negative and saturated "
					+ "ones. MARKED: gaps and negative pixels only. NONE: no pixel; only to compare with programs that do "
					+ "not mask.")
	private Masking masking = Masking.ALL;

	@OperationModelField(label = "Further mask", fieldPosition = 11, file = FileType.EXISTING_FILE,
			hint = "An image (TIFF, HDF5) whose pixels other than zero are left out, besides those of the detector's "
					+ "mask.")
	private String maskFile = "";

	@OperationModelField(label = "Dataset of the mask", fieldPosition = 12, dataset = "maskFile",
			hint = "HDF5 path of the mask, where its file holds several datasets.")
	private String maskDataset = "";

	@OperationModelField(label = "Smallest counts", fieldPosition = 13,
			hint = "Pixels with fewer counts are left out of the frame. Not set: as Masking says.")
	private Double minimumCounts;

	@OperationModelField(label = "Saturation", fieldPosition = 14,
			hint = "Pixels with as many counts or more are left out of the frame. Not set: as Masking says.")
	private Double saturationCounts;

	@OperationModelField(label = "Spots beyond", fieldPosition = 15, unit = "sigma", min = 1.5, max = 1000.0,
			hint = "Pixels that stand out from the median of their ring by more than this many standard deviations are "
					+ "left out: spots of the diamonds and of coarse grains. 5 is usual. Not set: none.")
	private Double clipSigma;

	@OperationModelField(label = "Dark frames", fieldPosition = 16, file = FileType.EXISTING_FILE,
			hint = "Frames without beam, of the same exposure (TIFF, HDF5); their mean is subtracted.")
	private String dark = "";

	@OperationModelField(label = "Dataset of the dark frames", fieldPosition = 17, dataset = "dark",
			hint = "HDF5 path of the dark frames, where their file holds several datasets.")
	private String darkDataset = "";

	@OperationModelField(label = "Flat field", fieldPosition = 18, file = FileType.EXISTING_FILE,
			hint = "Response to even illumination, 1 for an average pixel (TIFF, HDF5); frames are divided by it.")
	private String flat = "";

	@OperationModelField(label = "Dataset of the flat field", fieldPosition = 19, dataset = "flat",
			hint = "HDF5 path of the flat field, where its file holds several datasets.")
	private String flatDataset = "";

	@OperationModelField(label = "Solid angle", fieldPosition = 20,
			hint = "Correct for the solid angle of the pixels.")
	private boolean correctSolidAngle = true;

	@OperationModelField(label = "Polarization factor", fieldPosition = 21, min = -1.0, max = 1.0,
			hint = "0.99 for a horizontally polarised synchrotron beam. Not set: no correction.")
	private Double polarizationFactor = 0.99;

	@OperationModelField(label = "Plane of polarization", fieldPosition = 22, unit = "deg", min = -180.0, max = 180.0,
			hint = "Azimuth of the plane of polarization; 0 for horizontal.")
	private Double polarizationPlaneDeg = 0.0;

	@OperationModelField(label = "Depth of the sensor", fieldPosition = 23, min = 0.0, max = 100.0,
			hint = "Attenuation coefficient times thickness of the sensor at the photon energy: corrects for the longer "
					+ "way of slanting rays through it. 0: no correction.")
	private Double sensorDepth = 0.0;

	@OperationModelField(label = "Depth of the anvil", fieldPosition = 24, min = 0.0, max = 100.0,
			hint = "Attenuation coefficient times thickness of anvil and seat behind the sample: corrects for the longer "
					+ "way of slanting rays. 0: no correction.")
	private Double anvilDepth = 0.0;

	@OperationModelField(label = "Error model", fieldPosition = 25,
			hint = "Where uncertainties come from: POISSON for raw counts, AZIMUTHAL for the scatter about the ring, "
					+ "HYBRID for the larger of both.")
	private ErrorModel errorModel = ErrorModel.POISSON;

	@OperationModelField(label = "Device", fieldPosition = 26,
			hint = "Where to integrate: cpu, auto (a GPU where there is one, else cpu), gpu0, gpu1, … On GPUs errorModel "
					+ "is POISSON or NONE, without dark and flat.")
	private String device = "cpu";

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

	public Double getWavelength() {
		return wavelength;
	}

	public void setWavelength(Double wavelength) {
		firePropertyChange("wavelength", this.wavelength, this.wavelength = wavelength);
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

	public Double getRadialMin() {
		return radialMin;
	}

	public void setRadialMin(Double radialMin) {
		firePropertyChange("radialMin", this.radialMin, this.radialMin = radialMin);
	}

	public Double getRadialMax() {
		return radialMax;
	}

	public void setRadialMax(Double radialMax) {
		firePropertyChange("radialMax", this.radialMax, this.radialMax = radialMax);
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

	public Splitting getSplitting() {
		return splitting;
	}

	public void setSplitting(Splitting splitting) {
		firePropertyChange("splitting", this.splitting, this.splitting = splitting);
	}

	public Masking getMasking() {
		return masking;
	}

	public void setMasking(Masking masking) {
		firePropertyChange("masking", this.masking, this.masking = masking);
	}

	public String getMaskFile() {
		return maskFile;
	}

	public void setMaskFile(String maskFile) {
		firePropertyChange("maskFile", this.maskFile, this.maskFile = maskFile);
	}

	public String getMaskDataset() {
		return maskDataset;
	}

	public void setMaskDataset(String maskDataset) {
		firePropertyChange("maskDataset", this.maskDataset, this.maskDataset = maskDataset);
	}

	public Double getMinimumCounts() {
		return minimumCounts;
	}

	public void setMinimumCounts(Double minimumCounts) {
		firePropertyChange("minimumCounts", this.minimumCounts, this.minimumCounts = minimumCounts);
	}

	public Double getSaturationCounts() {
		return saturationCounts;
	}

	public void setSaturationCounts(Double saturationCounts) {
		firePropertyChange("saturationCounts", this.saturationCounts, this.saturationCounts = saturationCounts);
	}

	public Double getClipSigma() {
		return clipSigma;
	}

	public void setClipSigma(Double clipSigma) {
		firePropertyChange("clipSigma", this.clipSigma, this.clipSigma = clipSigma);
	}

	public String getDark() {
		return dark;
	}

	public void setDark(String dark) {
		firePropertyChange("dark", this.dark, this.dark = dark);
	}

	public String getDarkDataset() {
		return darkDataset;
	}

	public void setDarkDataset(String darkDataset) {
		firePropertyChange("darkDataset", this.darkDataset, this.darkDataset = darkDataset);
	}

	public String getFlat() {
		return flat;
	}

	public void setFlat(String flat) {
		firePropertyChange("flat", this.flat, this.flat = flat);
	}

	public String getFlatDataset() {
		return flatDataset;
	}

	public void setFlatDataset(String flatDataset) {
		firePropertyChange("flatDataset", this.flatDataset, this.flatDataset = flatDataset);
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

	public Double getPolarizationPlaneDeg() {
		return polarizationPlaneDeg;
	}

	public void setPolarizationPlaneDeg(Double polarizationPlaneDeg) {
		firePropertyChange("polarizationPlaneDeg", this.polarizationPlaneDeg, this.polarizationPlaneDeg = polarizationPlaneDeg);
	}

	public Double getSensorDepth() {
		return sensorDepth;
	}

	public void setSensorDepth(Double sensorDepth) {
		firePropertyChange("sensorDepth", this.sensorDepth, this.sensorDepth = sensorDepth);
	}

	public Double getAnvilDepth() {
		return anvilDepth;
	}

	public void setAnvilDepth(Double anvilDepth) {
		firePropertyChange("anvilDepth", this.anvilDepth, this.anvilDepth = anvilDepth);
	}

	public ErrorModel getErrorModel() {
		return errorModel;
	}

	public void setErrorModel(ErrorModel errorModel) {
		firePropertyChange("errorModel", this.errorModel, this.errorModel = errorModel);
	}

	public String getDevice() {
		return device;
	}

	public void setDevice(String device) {
		firePropertyChange("device", this.device, this.device = device);
	}
}
