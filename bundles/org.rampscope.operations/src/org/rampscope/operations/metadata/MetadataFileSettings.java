/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.metadata;

import org.rampscope.operations.settings.Setting;

/** Settings of {@link MetadataFileOperation}. */
public record MetadataFileSettings(
		@Setting(label = "Metadata file", file = true, help = "YAML or JSON as 'ramp metadata --template' prints it.") String file) {

	public static final MetadataFileSettings DEFAULT = new MetadataFileSettings("");
}
