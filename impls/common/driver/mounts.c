// SPDX-License-Identifier: GPL-2.0
/* Mounts that nobody has to undo. */
#define _GNU_SOURCE
#include <sched.h>
#include <sys/mount.h>

#include "files.h"
#include "mounts.h"

#define TRACEFS "/sys/kernel/tracing"

void mount_what_is_missing(void)
{
	char tracefs[256];

	if (find_tracefs(tracefs, sizeof(tracefs)))
		return;
	/* Private: a shared mount would be seen, and left behind, in the machine's own namespace. */
	if (unshare(CLONE_NEWNS) == 0 && mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0)
		mount("nodev", TRACEFS, "tracefs", 0, NULL);
}
