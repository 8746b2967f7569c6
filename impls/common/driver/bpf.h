/* SPDX-License-Identifier: GPL-2.0 */
/* The few bpf() commands the driver needs, without a library: it must not share code with what it measures. */
#ifndef RINGBENCH_BPF_H
#define RINGBENCH_BPF_H

#include <linux/bpf.h>
#include <stdint.h>

/* All return a descriptor (close-on-exec), or 0, or -1 with errno. */
int bpf_map_by_id(uint32_t id);
int bpf_program_by_id(uint32_t id);
int bpf_map_info(int map, struct bpf_map_info *info);
int bpf_program_info(int program, struct bpf_prog_info *info);
int bpf_create_ring(uint32_t bytes);

#endif
