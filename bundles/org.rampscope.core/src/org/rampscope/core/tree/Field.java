/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core.tree;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a component of a record becomes a field or a group: see {@link RecordTree}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Field {

	/** As a {@link #unit()}: the text of the component called {@code unit}, which is no field itself. */
	String UNIT_OF_RECORD = "$unit";

	/** Name of the field; that of the component with underscores where empty. */
	String name() default "";

	/** Unit as NeXus writes it, or {@link #UNIT_OF_RECORD}. */
	String unit() default "";

	/** What it is, for the captions of plots. */
	String longName() default "";

	/** For a record or a map: its fields or groups stand directly in the group of the record that has it. */
	boolean inline() default false;
}
