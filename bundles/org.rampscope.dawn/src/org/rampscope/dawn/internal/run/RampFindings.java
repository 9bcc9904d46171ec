/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.internal.run;

import org.eclipse.january.metadata.MetadataType;
import org.rampscope.core.RampScan;

/** What whole-ramp operations found so far: handed on with the last slice, so that the next one knows the pressures. */
public interface RampFindings extends MetadataType {

	/** @return the ramp with what was found */
	RampScan scan();

	/** @return metadata that hold a ramp */
	static RampFindings of(RampScan scan) {
		return new Holder(scan);
	}

	/** Holds a ramp, which cannot change. */
	final class Holder implements RampFindings {

		private static final long serialVersionUID = 1L;

		private final transient RampScan scan;

		private Holder(RampScan scan) {
			this.scan = scan;
		}

		@Override
		public RampScan scan() {
			return scan;
		}

		@Override
		public MetadataType clone() {
			return new Holder(scan);
		}
	}
}
