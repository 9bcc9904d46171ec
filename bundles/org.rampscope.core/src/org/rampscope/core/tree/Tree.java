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

/** How a record becomes a group: see {@link RecordTree}. A record without it becomes an NXcollection. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Tree {

	/** Base class of the group; NXdata where there is a signal. */
	String nexusClass() default "NXcollection";

	/** Name of the field that viewers draw; empty where the group is no plot. */
	String signal() default "";

	/** Names of the fields along the dimensions of the signal, slowest first. */
	String[] axes() default {};

	/** Names of fields drawn with the signal. */
	String[] auxiliary() default {};

	/** Name of the field behind which the axes that no component has are written as 0, 1, 2, …, for viewers; not written where empty. */
	String indicesBehind() default "";

	/** Name of the group inside that viewers open first; empty where none. */
	String shown() default "";
}
