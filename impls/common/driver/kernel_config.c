// SPDX-License-Identifier: GPL-2.0
/* Reads the kernel's configuration from where distributions leave it. */
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

#include "kernel_config.h"

/* Prefixes: the clock tick, preemption, the BPF JIT, mitigations, and what a trial needs. */
static const char *const wanted[] = {
	"CONFIG_HZ",
	"CONFIG_NO_HZ",
	"CONFIG_HIGH_RES_TIMERS",
	"CONFIG_PREEMPT",
	"CONFIG_BPF",
	"CONFIG_HAVE_EBPF",
	"CONFIG_MITIGATION",
	"CONFIG_CPU_MITIGATIONS",
	"CONFIG_RETPOLINE",
	"CONFIG_PAGE_TABLE_ISOLATION",
	"CONFIG_SMP",
	"CONFIG_DEBUG_INFO_BTF",
	"CONFIG_FTRACE_SYSCALLS",
	"CONFIG_UNMAP_KERNEL_AT_EL0",
};

static FILE *open_config(const char *release, char *source, size_t bytes)
{
	static const char *const places[] = {"/boot/config-%s", "/lib/modules/%s/config",
					     "/lib/modules/%s/build/.config"};

	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++) {
		FILE *file;

		snprintf(source, bytes, places[i], release);
		file = fopen(source, "re");
		if (file)
			return file;
	}
	snprintf(source, bytes, "/proc/config.gz");
	if (access(source, R_OK) != 0)
		return NULL;
	/* A fixed command: nothing of it comes from outside. */
	return popen("zcat /proc/config.gz 2>/dev/null || busybox zcat /proc/config.gz 2>/dev/null", "re");
}

static bool is_wanted(const char *line)
{
	for (size_t i = 0; i < sizeof(wanted) / sizeof(wanted[0]); i++)
		if (strncmp(line, wanted[i], strlen(wanted[i])) == 0)
			return true;
	return false;
}

/* "CONFIG_HZ=250" becomes "CONFIG_HZ": "250". */
static void write_option(struct json *json, char *line)
{
	char *value = strchr(line, '=');

	line[strcspn(line, "\n")] = '\0';
	if (!value || !is_wanted(line))
		return;
	*value++ = '\0';
	json_text(json, line, value);
}

void write_kernel_config(struct json *json, const char *release)
{
	char source[200], line[512];
	FILE *config = open_config(release, source, sizeof(source));
	bool any = config && fgets(line, sizeof(line), config);

	json_text(json, "kernel_config_source", any ? source : NULL);
	if (!any) {
		json_text(json, "kernel_config", NULL);
	} else {
		json_open(json, "kernel_config", '{');
		do
			write_option(json, line);
		while (fgets(line, sizeof(line), config));
		json_close(json, '}');
	}
	if (config && strcmp(source, "/proc/config.gz") == 0)
		pclose(config);
	else if (config)
		fclose(config);
}
