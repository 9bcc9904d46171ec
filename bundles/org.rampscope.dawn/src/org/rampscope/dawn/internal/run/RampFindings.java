/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.internal.run;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.january.metadata.MetadataType;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;

/**
 * What whole-ramp operations found so far: handed on with slices, so that the next one knows the pressures. While a scan is running
 * nothing is known before its end: then each slice carries a reference that is filled when the run ends.
 */
public interface RampFindings extends MetadataType {

	/** @return the ramp with what was found; empty while it is not known yet */
	Optional<Ramp<Patterns>> scan();

	/** @return metadata that hold a ramp, now or later */
	static RampFindings of(AtomicReference<Ramp<Patterns>> scan) {
		return new Holder(scan);
	}

	/** Holds a ramp, which cannot change once it is there. */
	final class Holder implements RampFindings {

		private static final long serialVersionUID = 1L;

		private final transient AtomicReference<Ramp<Patterns>> scan;

		private Holder(AtomicReference<Ramp<Patterns>> scan) {
			this.scan = scan;
		}

		@Override
		public Optional<Ramp<Patterns>> scan() {
			// Metadata that were sent elsewhere hold nothing.
			return Optional.ofNullable(scan).map(AtomicReference::get);
		}

		@Override
		public MetadataType clone() {
			return new Holder(scan);
		}
	}
}
