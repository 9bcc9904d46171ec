/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** Makes what DAWN's registry needs of every operation - a class, a model, an entry in plugin.xml - from the operations themselves.
 *
 * <p>Run {@code releng/generate-dawn-shells.sh} after adding an operation or changing settings; the tests say when that was
 * forgotten. Nothing of this is in the bundle. */
package org.rampscope.dawn.generator;
