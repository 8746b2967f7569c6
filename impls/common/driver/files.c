// SPDX-License-Identifier: GPL-2.0
/* Reads small files of procfs, sysfs and cgroupfs. */
#define _GNU_SOURCE
#include <ctype.h>
#include <fcntl.h>
#include <mntent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "files.h"

bool reread_text(int descriptor, char *text, size_t bytes)
{
	size_t length = 0;
	ssize_t count = 0;

	while (length < bytes - 1) {
		count = pread(descriptor, text + length, bytes - 1 - length, (off_t)length);
		if (count <= 0)
			break;
		length += (size_t)count;
	}
	while (length > 0 && isspace((unsigned char)text[length - 1]))
		length--;
	text[length] = '\0';
	return count >= 0;
}

bool read_text(const char *path, char *text, size_t bytes)
{
	int descriptor = open(path, O_RDONLY | O_CLOEXEC);
	bool whole;

	text[0] = '\0';
	if (descriptor < 0)
		return false;
	whole = reread_text(descriptor, text, bytes);
	close(descriptor);
	return whole;
}

bool number_after(const char *text, const char *key, uint64_t *number)
{
	const size_t length = strlen(key);

	for (const char *line = text; *line != '\0'; line = strchrnul(line, '\n'), line += *line == '\n') {
		const char *digits = line + length;

		if (strncmp(line, key, length) != 0)
			continue;
		digits += strspn(digits, " \t");
		if (!isdigit((unsigned char)*digits))
			continue;
		*number = strtoull(digits, NULL, 10);
		return true;
	}
	return false;
}

bool find_mount(const char *type, char *path, size_t bytes)
{
	/* /proc/self/mounts is the same list as mountinfo, in the format that getmntent(3) reads. */
	FILE *mounts = setmntent("/proc/self/mounts", "re");
	struct mntent *mount;
	bool found = false;

	if (!mounts)
		return false;
	while (!found && (mount = getmntent(mounts)))
		found = strcmp(mount->mnt_type, type) == 0 &&
			(size_t)snprintf(path, bytes, "%s", mount->mnt_dir) < bytes;
	endmntent(mounts);
	return found;
}

bool find_tracefs(char *path, size_t bytes)
{
	char debugfs[256];

	if (find_mount("tracefs", path, bytes))
		return true;
	if (!find_mount("debugfs", debugfs, sizeof(debugfs)))
		return false;
	/* Opening this folder mounts tracefs there. */
	snprintf(path, bytes, "%s/tracing", debugfs);
	return access(path, R_OK | X_OK) == 0;
}

unsigned int cpus_in_list(const char *path)
{
	char list[4096];
	unsigned long highest = 0;

	if (!read_text(path, list, sizeof(list)) || list[0] == '\0')
		return 0;
	for (const char *position = list; *position != '\0';) {
		char *end;
		unsigned long cpu = strtoul(position, &end, 10);

		if (end == position)
			return 0;
		if (cpu > highest)
			highest = cpu;
		position = *end == '\0' ? end : end + 1;
	}
	return (unsigned int)highest + 1;
}
