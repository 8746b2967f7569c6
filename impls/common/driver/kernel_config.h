/* SPDX-License-Identifier: GPL-2.0 */
/* The configuration that the running kernel was built with. */
#ifndef RINGBENCH_KERNEL_CONFIG_H
#define RINGBENCH_KERNEL_CONFIG_H

#include "json.h"

/* Writes "kernel_config_source", a path, and "kernel_config", an object of the options that matter here; both null when
 * the configuration cannot be read. An option that is not set is not there. */
void write_kernel_config(struct json *json, const char *release);

#endif
