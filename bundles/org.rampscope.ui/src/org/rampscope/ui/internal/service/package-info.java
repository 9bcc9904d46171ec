/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** The services behind the interfaces of the API packages, as declarative services. No SWT. */
package org.rampscope.ui.internal.service;
