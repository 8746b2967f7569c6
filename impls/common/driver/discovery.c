// SPDX-License-Identifier: GPL-2.0
/* Reads /proc/PID/fdinfo of a consumer's processes: there the kernel tells the ids of BPF maps and programs. */
#include <ctype.h>
#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "../event.h"
#include "bpf.h"
#include "discovery.h"
#include "files.h"

/* Keeps the descriptor if it is the first with that id. */
static void keep(struct found_object *object, uint32_t id, int descriptor)
{
	if (object->id == 0) {
		object->id = id;
		object->descriptor = descriptor;
		return;
	}
	object->ambiguous |= object->id != id;
	close(descriptor);
}

static void look_at_map(struct discovery *found, uint32_t id)
{
	struct bpf_map_info info;
	int map = bpf_map_by_id(id);

	if (map < 0)
		return;
	if (bpf_map_info(map, &info) != 0) {
		close(map);
	} else if (info.type == BPF_MAP_TYPE_RINGBUF && strcmp(info.name, "events") == 0) {
		found->ring_bytes = info.max_entries;
		keep(&found->ring, id, map);
	} else if (info.type == BPF_MAP_TYPE_ARRAY && strcmp(info.name, "counters") == 0 &&
		   info.value_size == sizeof(struct counters) && info.max_entries == COUNTERS_ENTRIES &&
		   (info.map_flags & BPF_F_MMAPABLE)) {
		keep(&found->counters, id, map);
	} else {
		close(map);
	}
}

static void look_at_program(struct discovery *found, uint32_t id)
{
	struct bpf_prog_info info;
	int program = bpf_program_by_id(id);

	if (program < 0)
		return;
	if (bpf_program_info(program, &info) == 0 && strcmp(info.name, "handle_openat2") == 0)
		keep(&found->program, id, program);
	else
		close(program);
}

static void look_at_descriptor(struct discovery *found, const char *path)
{
	char text[2048];
	uint64_t id;

	if (!read_text(path, text, sizeof(text)))
		return;
	if (number_after(text, "map_id:", &id))
		look_at_map(found, (uint32_t)id);
	/* A program shows its own id so, and a link the id of the program that it attaches. */
	if (number_after(text, "prog_id:", &id))
		look_at_program(found, (uint32_t)id);
}

static bool look_at_process(pid_t process, void *context)
{
	char path[300];
	DIR *folder;
	struct dirent *entry;

	snprintf(path, sizeof(path), "/proc/%d/fdinfo", process);
	folder = opendir(path);
	while (folder && (entry = readdir(folder))) {
		if (!isdigit((unsigned char)entry->d_name[0]))
			continue;
		snprintf(path, sizeof(path), "/proc/%d/fdinfo/%.20s", process, entry->d_name);
		look_at_descriptor(context, path);
	}
	if (folder)
		closedir(folder);
	return true;
}

static bool require(const struct found_object *object, const char *what, struct outcome *outcome)
{
	if (object->ambiguous)
		return fail(outcome, "maps", "the consumer holds more than one %s", what);
	if (object->id == 0)
		return fail(outcome, "maps", "the consumer said READY but holds no %s", what);
	return true;
}

bool discover(struct discovery *found, const struct cgroup *cgroup, struct outcome *outcome)
{
	cgroup_each(cgroup, look_at_process, found);
	return require(&found->ring, "ring buffer named events", outcome) &&
	       require(&found->counters, "array named counters (mmapable, see event.h)", outcome) &&
	       require(&found->program, "program named handle_openat2", outcome);
}

static void close_map(struct found_object *map)
{
	if (map->descriptor >= 0)
		close(map->descriptor);
	map->descriptor = -1;
}

void discovery_close_maps(struct discovery *found)
{
	close_map(&found->ring);
	close_map(&found->counters);
}
