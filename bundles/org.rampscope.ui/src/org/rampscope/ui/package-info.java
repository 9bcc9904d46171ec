/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What every part of the workbench shares: subscriptions and values that tell when they change. Free of SWT; widgets and views live in
 * {@code internal} packages, reading files in {@code org.rampscope.nexus}.
 */
package org.rampscope.ui;
