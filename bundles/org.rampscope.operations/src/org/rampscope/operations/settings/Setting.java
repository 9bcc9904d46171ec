/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes one component of a settings record to people, forms and validators. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {

	/** @return a few words, for the label of a form */
	String label();

	/** @return what it does and how to choose it */
	String help();

	/** @return its unit as people write it; empty for none */
	String unit() default "";

	/** @return the smallest value allowed */
	double min() default Double.NEGATIVE_INFINITY;

	/** @return the largest value allowed */
	double max() default Double.POSITIVE_INFINITY;

	/** @return whether it names a file */
	boolean file() default false;

	/** @return the setting naming the HDF5 file in whose tree the dataset lies that this one names; empty where it names no dataset */
	String datasetIn() default "";
}
