/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What people know about a ramp and files do not say: metadata files in YAML or JSON, their template and schema, and the
 * merging of several sources with a reason for every choice.
 */
package org.rampscope.nexus.metadata;
