/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Filters of HDF5 chunks that the library lacks or gets wrong, and the pipeline that respects a chunk's filter mask. No knowledge of datasets:
 * bytes in, bytes out.
 */
package org.rampscope.nexus.internal.filter;
