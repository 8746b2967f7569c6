// SPDX-License-Identifier: GPL-2.0
/* Describes this machine: `driver environment`. What is not known is null, an empty text or an empty object. */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/utsname.h>
#include <unistd.h>

#include "bpf.h"
#include "environment.h"
#include "files.h"
#include "json.h"
#include "kernel_config.h"
#include "support.h"

#define CLOCK_SOURCE "/sys/devices/system/clocksource/clocksource0/"
#define VULNERABILITIES "/sys/devices/system/cpu/vulnerabilities"
#define SMALLEST_RING 65536

static void write_file(struct json *json, const char *name, const char *path)
{
	char text[4096];

	json_text(json, name, read_text(path, text, sizeof(text)) ? text : NULL);
}

/* A file that holds one number. */
static void write_number_file(struct json *json, const char *name, const char *path)
{
	char text[64];
	uint64_t number;

	if (read_text(path, text, sizeof(text)) && number_after(text, "", &number))
		json_number(json, name, number);
	else
		json_text(json, name, NULL);
}

static void write_kernel(struct json *json, const struct utsname *name)
{
	json_text(json, "kernel_name", name->sysname);
	json_text(json, "kernel_release", name->release);
	json_text(json, "kernel_version", name->version);
	json_text(json, "machine", name->machine);
	json_text(json, "hostname", name->nodename);
	json_number(json, "word_bits", WORD_BITS_OF_DRIVER);
	write_file(json, "kernel_command_line", "/proc/cmdline");
	write_file(json, "boot_id", "/proc/sys/kernel/random/boot_id");
	write_kernel_config(json, name->release);
	write_file(json, "preemption", "/sys/kernel/debug/sched/preempt");
}

/* The value of the first line of /proc/cpuinfo whose key is one of those by which an architecture names its CPU. */
static void write_cpu_model(struct json *json)
{
	static const char *const keys[] = {"model name", "uarch", "CPU part", "isa"};
	static char text[65536];
	char *value = NULL;

	read_text("/proc/cpuinfo", text, sizeof(text));
	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]) && !value; i++) {
		value = strstr(text, keys[i]);
		value = value ? strchr(value, ':') : NULL;
	}
	if (value) {
		value += strspn(value, ": \t");
		value[strcspn(value, "\n")] = '\0';
	}
	json_text(json, "cpu_model", value);
}

static void write_vulnerabilities(struct json *json)
{
	DIR *folder = opendir(VULNERABILITIES);
	struct dirent *entry;
	char path[400];

	json_open(json, "cpu_vulnerabilities", '{');
	while (folder && (entry = readdir(folder))) {
		if (entry->d_name[0] == '.')
			continue;
		snprintf(path, sizeof(path), VULNERABILITIES "/%s", entry->d_name);
		write_file(json, entry->d_name, path);
	}
	json_close(json, '}');
	if (folder)
		closedir(folder);
}

static void write_hardware(struct json *json)
{
	char text[4096];
	uint64_t memory_kib = 0;

	json_number(json, "cpus_online", (uint64_t)sysconf(_SC_NPROCESSORS_ONLN));
	json_number(json, "cpus_possible", cpus_in_list("/sys/devices/system/cpu/possible"));
	write_cpu_model(json);
	write_file(json, "clock_source", CLOCK_SOURCE "current_clocksource");
	write_file(json, "clock_sources_available", CLOCK_SOURCE "available_clocksource");
	json_number(json, "page_bytes", (uint64_t)sysconf(_SC_PAGESIZE));
	read_text("/proc/meminfo", text, sizeof(text));
	number_after(text, "MemTotal:", &memory_kib);
	json_number(json, "memory_bytes", memory_kib * 1024);
	write_file(json, "load_average", "/proc/loadavg");
	write_vulnerabilities(json);
}

/* Tries what a trial will need most, instead of guessing from the kernel's version. */
static void write_ring_buffer(struct json *json)
{
	int ring = bpf_create_ring(SMALLEST_RING);

	json_boolean(json, "ring_buffer_works", ring >= 0);
	json_text(json, "ring_buffer_error", ring >= 0 ? NULL : strerror(errno));
	if (ring >= 0)
		close(ring);
}

static void write_tracepoint(struct json *json)
{
	char tracefs[256], path[400] = "";
	bool mounted = find_tracefs(tracefs, sizeof(tracefs));

	json_text(json, "tracefs_path", mounted ? tracefs : NULL);
	if (mounted)
		snprintf(path, sizeof(path), "%s/events/syscalls/sys_enter_openat2/id", tracefs);
	json_boolean(json, "openat2_tracepoint_present", access(path, R_OK) == 0);
	write_number_file(json, "openat2_tracepoint_id", path);
}

static void write_bpf(struct json *json, const struct utsname *name)
{
	char path[200], cgroup2[256];

	write_number_file(json, "bpf_jit_enable", "/proc/sys/net/core/bpf_jit_enable");
	write_number_file(json, "bpf_jit_harden", "/proc/sys/net/core/bpf_jit_harden");
	write_number_file(json, "bpf_stats_enabled", "/proc/sys/kernel/bpf_stats_enabled");
	json_boolean(json, "btf_present", access("/sys/kernel/btf/vmlinux", R_OK) == 0);
	snprintf(path, sizeof(path), "/lib/modules/%s/build", name->release);
	json_boolean(json, "kernel_headers_present", access(path, R_OK | X_OK) == 0);
	write_ring_buffer(json);
	write_tracepoint(json);
	json_text(json, "cgroup2_path", find_mount("cgroup2", cgroup2, sizeof(cgroup2)) ? cgroup2 : NULL);
	json_boolean(json, "initial_pid_namespace", in_initial_pid_namespace());
}

int environment_main(void)
{
	struct json json = {.stream = stdout, .first = true};
	struct utsname name;

	if (uname(&name) != 0)
		memset(&name, 0, sizeof(name));
	json_open(&json, NULL, '{');
	write_kernel(&json, &name);
	write_hardware(&json);
	write_bpf(&json, &name);
	json_close(&json, '}');
	putchar('\n');
	return fflush(stdout) == 0 && !ferror(stdout) ? EXIT_SUCCESS : EXIT_FAILURE;
}
