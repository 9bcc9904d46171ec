/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.dawnsci.analysis.api.processing.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a field of a model is shown. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OperationModelField {

	boolean visible() default true;

	boolean editable() default true;

	String enableif() default "";

	String label() default "";

	String description() default "";

	double max() default Double.POSITIVE_INFINITY;

	double min() default Double.NEGATIVE_INFINITY;

	String unit() default "";

	String hint() default "";

	FileType file() default FileType.NONE;

	String dataset() default "";

	RangeType rangevalue() default RangeType.NONE;

	String numberFormat() default "";

	int fieldPosition() default Integer.MAX_VALUE;

	boolean expertOnly() default false;
}
