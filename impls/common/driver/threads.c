// SPDX-License-Identifier: GPL-2.0
#include <ctype.h>
#include <dirent.h>
#include <stdio.h>
#include <string.h>

#include "files.h"
#include "threads.h"

static bool visit_thread(pid_t process, const char *thread, bool (*visit)(const char *, void *), void *context)
{
	char path[300], status[4096];

	snprintf(path, sizeof(path), "/proc/%d/task/%s/status", process, thread);
	return !read_text(path, status, sizeof(status)) || visit(status, context);
}

void each_thread(pid_t process, bool (*visit)(const char *status, void *context), void *context)
{
	char path[40];
	DIR *threads;
	struct dirent *thread;
	bool more = true;

	snprintf(path, sizeof(path), "/proc/%d/task", process);
	threads = opendir(path);
	while (threads && more && (thread = readdir(threads)))
		if (isdigit((unsigned char)thread->d_name[0]))
			more = visit_thread(process, thread->d_name, visit, context);
	if (threads)
		closedir(threads);
}

static bool note_sleep(const char *status, void *context)
{
	bool *asleep = context;

	*asleep = strstr(status, "\nState:\tS") != NULL;
	return *asleep;
}

bool all_threads_sleep(pid_t process)
{
	bool asleep = false;

	each_thread(process, note_sleep, &asleep);
	return asleep;
}
