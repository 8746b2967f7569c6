// SPDX-License-Identifier: GPL-2.0
/* The few bpf() commands the driver needs. Source: include/uapi/linux/bpf.h and bpf(2). */
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "bpf.h"

static int bpf(enum bpf_cmd command, union bpf_attr *attributes)
{
	return (int)syscall(SYS_bpf, command, attributes, sizeof(*attributes));
}

int bpf_map_by_id(uint32_t id)
{
	union bpf_attr attributes;

	memset(&attributes, 0, sizeof(attributes));
	attributes.map_id = id;
	return bpf(BPF_MAP_GET_FD_BY_ID, &attributes);
}

int bpf_program_by_id(uint32_t id)
{
	union bpf_attr attributes;

	memset(&attributes, 0, sizeof(attributes));
	attributes.prog_id = id;
	return bpf(BPF_PROG_GET_FD_BY_ID, &attributes);
}

static int object_info(int descriptor, void *info, uint32_t bytes)
{
	union bpf_attr attributes;

	memset(info, 0, bytes);
	memset(&attributes, 0, sizeof(attributes));
	attributes.info.bpf_fd = (uint32_t)descriptor;
	attributes.info.info = (uint64_t)(uintptr_t)info;
	attributes.info.info_len = bytes;
	return bpf(BPF_OBJ_GET_INFO_BY_FD, &attributes);
}

int bpf_map_info(int map, struct bpf_map_info *info)
{
	return object_info(map, info, sizeof(*info));
}

int bpf_program_info(int program, struct bpf_prog_info *info)
{
	return object_info(program, info, sizeof(*info));
}

int bpf_create_ring(uint32_t bytes)
{
	union bpf_attr attributes;

	memset(&attributes, 0, sizeof(attributes));
	attributes.map_type = BPF_MAP_TYPE_RINGBUF;
	attributes.max_entries = bytes;
	return bpf(BPF_MAP_CREATE, &attributes);
}
