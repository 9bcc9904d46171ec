/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/** The layers that networks are made of; they know nothing of the networks. */
package org.rampscope.learning.internal.network;
