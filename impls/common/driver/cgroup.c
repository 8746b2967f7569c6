// SPDX-License-Identifier: GPL-2.0
/* The consumer's cgroup (version 2, Documentation/admin-guide/cgroup-v2.rst). */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cgroup.h"
#include "clock.h"
#include "files.h"

#define NAME_PREFIX "ringbench-"
#define EMPTY_LIMIT_NS (5 * NANOSECONDS_PER_SECOND)

static void file_in(const struct cgroup *cgroup, const char *name, char *path, size_t bytes)
{
	snprintf(path, bytes, "%s/%s", cgroup->path, name);
}

static bool write_file(const char *path, const char *text)
{
	int descriptor = open(path, O_WRONLY | O_CLOEXEC);
	bool written;

	if (descriptor < 0)
		return false;
	written = write(descriptor, text, strlen(text)) == (ssize_t)strlen(text);
	close(descriptor);
	return written;
}

/* The name holds the driver's process id: if that is gone, nobody else will clean up. */
static void remove_abandoned(const char *mount)
{
	DIR *folder = opendir(mount);
	struct dirent *entry;

	while (folder && (entry = readdir(folder))) {
		struct cgroup abandoned = NO_CGROUP;
		pid_t driver;

		if (strncmp(entry->d_name, NAME_PREFIX, strlen(NAME_PREFIX)) != 0)
			continue;
		driver = (pid_t)strtol(entry->d_name + strlen(NAME_PREFIX), NULL, 10);
		if (driver <= 0 || kill(driver, 0) == 0 || errno != ESRCH)
			continue;
		snprintf(abandoned.path, sizeof(abandoned.path), "%.100s/%.100s", mount, entry->d_name);
		cgroup_destroy(&abandoned);
	}
	if (folder)
		closedir(folder);
}

bool cgroup_create(struct cgroup *cgroup, struct outcome *outcome)
{
	char mount[200], path[400];

	if (!find_mount("cgroup2", mount, sizeof(mount)))
		return unsupported(outcome, "no cgroup2 file system is mounted");
	remove_abandoned(mount);
	snprintf(cgroup->path, sizeof(cgroup->path), "%s/" NAME_PREFIX "%d", mount, getpid());
	if (mkdir(cgroup->path, 0755) != 0) {
		unsupported(outcome, "cannot make the cgroup %s: %s", cgroup->path, strerror(errno));
		cgroup->path[0] = '\0'; /* not ours to remove */
		return false;
	}
	file_in(cgroup, "cpu.stat", path, sizeof(path));
	cgroup->cpu_stat = open(path, O_RDONLY | O_CLOEXEC);
	if (cgroup->cpu_stat < 0)
		return unsupported(outcome, "cannot read %s: %s", path, strerror(errno));
	return true;
}

bool cgroup_enter(const struct cgroup *cgroup)
{
	char path[400];

	file_in(cgroup, "cgroup.procs", path, sizeof(path));
	return write_file(path, "0");
}

bool cgroup_each(const struct cgroup *cgroup, bool (*visit)(pid_t process, void *context), void *context)
{
	char path[400];
	FILE *processes;
	bool wanted = true;
	int process;

	file_in(cgroup, "cgroup.procs", path, sizeof(path));
	processes = fopen(path, "re");
	if (!processes)
		return false;
	while (wanted && fscanf(processes, "%d", &process) == 1)
		wanted = visit(process, context);
	fclose(processes);
	return wanted;
}

uint64_t cgroup_usage_us(const struct cgroup *cgroup)
{
	char text[1024];
	uint64_t usage_us = 0;

	if (reread_text(cgroup->cpu_stat, text, sizeof(text)))
		number_after(text, "usage_usec", &usage_us);
	return usage_us;
}

static bool kill_process(pid_t process, void *context)
{
	(void)context;
	kill(process, SIGKILL);
	return true;
}

static void kill_all(const struct cgroup *cgroup)
{
	char path[400];

	file_in(cgroup, "cgroup.kill", path, sizeof(path));
	/* cgroup.kill came with Linux 5.14. Without it, one that forks meanwhile is caught in the next round. */
	if (!write_file(path, "1"))
		cgroup_each(cgroup, kill_process, NULL);
}

void cgroup_destroy(struct cgroup *cgroup)
{
	uint64_t limit_ns = now_ns() + EMPTY_LIMIT_NS;
	const struct timespec pause = {.tv_nsec = 1000000};

	if (cgroup->cpu_stat >= 0)
		close(cgroup->cpu_stat);
	cgroup->cpu_stat = -1;
	if (cgroup->path[0] == '\0')
		return;
	/* rmdir refuses with EBUSY while a process is in it. */
	while (rmdir(cgroup->path) != 0 && errno == EBUSY && now_ns() < limit_ns) {
		kill_all(cgroup);
		nanosleep(&pause, NULL);
	}
	cgroup->path[0] = '\0';
}
