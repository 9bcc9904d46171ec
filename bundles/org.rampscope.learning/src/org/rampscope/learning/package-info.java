/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The whole unsupervised job on one ramp: principal components, spectral clustering, the boundary and the transition, as
 * one result that converts itself to and from a tree for files. The steps themselves live in the packages below.
 */
package org.rampscope.learning;
