/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.torch;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.rampscope.core.error.SettingsException;

import ai.djl.Device;

/**
 * Which device the user wants: {@code auto} takes the first GPU where there is one and else the CPU, {@code cpu}, or
 * {@code gpu0}, {@code gpu1}, …
 *
 * @param kind what was asked for
 * @param index number of the GPU; −1 for the others
 */
public record DeviceChoice(Kind kind, int index) {

	/** What was asked for. */
	public enum Kind {
		AUTO, CPU, GPU
	}

	/** The first GPU, else the CPU. */
	public static final DeviceChoice AUTO = new DeviceChoice(Kind.AUTO, -1);
	/** The CPU. */
	public static final DeviceChoice CPU = new DeviceChoice(Kind.CPU, -1);

	private static final String SETTING = "device";
	private static final Pattern GPU = Pattern.compile("gpu(\\d{0,3})");

	/**
	 * @param text auto, cpu, gpu (the first one) or gpuN, in any case
	 * @throws SettingsException for anything else
	 */
	public static DeviceChoice parse(String text) {
		String name = text.trim().toLowerCase(Locale.ROOT);
		if ("auto".equals(name)) {
			return AUTO;
		}
		if ("cpu".equals(name)) {
			return CPU;
		}
		Matcher gpu = GPU.matcher(name);
		if (!gpu.matches()) {
			throw new SettingsException(SETTING, "there is no device '" + text + "'", "Give auto, cpu, gpu0, gpu1, …");
		}
		return new DeviceChoice(Kind.GPU, gpu.group(1).isEmpty() ? 0 : Integer.parseInt(gpu.group(1)));
	}

	/**
	 * @param gpus number of GPUs there are
	 * @return the device
	 * @throws SettingsException where the GPU asked for is not there
	 */
	Device among(int gpus) {
		if (kind == Kind.GPU && index >= gpus) {
			throw new SettingsException(SETTING, this + " is not there: " + (gpus == 0 ? "no GPU can be used" : gpus + " GPU(s) can be used"),
					gpus == 0 ? "Give auto or cpu" : "Give auto, cpu or gpu0 to gpu" + (gpus - 1));
		}
		return kind == Kind.CPU || gpus == 0 ? Device.cpu() : Device.gpu(Math.max(0, index));
	}

	@Override
	public String toString() {
		return kind == Kind.GPU ? "gpu" + index : kind.name().toLowerCase(Locale.ROOT);
	}
}
