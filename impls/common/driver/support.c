// SPDX-License-Identifier: GPL-2.0
/* Whether this machine can run a trial at all. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/utsname.h>
#include <unistd.h>

#include "files.h"
#include "support.h"

/* PROC_PID_INIT_INO of include/linux/proc_ns.h: fixed for the first namespace. */
#define INITIAL_PID_NAMESPACE 0xEFFFFFFCU

bool in_initial_pid_namespace(void)
{
	struct stat namespace;

	return stat("/proc/self/ns/pid", &namespace) == 0 && namespace.st_ino == INITIAL_PID_NAMESPACE;
}

unsigned int kernel_word_bits(void)
{
	static const struct {
		const char *machine;
		unsigned int bits;
	} known[] = {{"x86_64", 64}, {"aarch64", 64}, {"riscv64", 64}, {"armv7", 32}, {"armv8l", 32}};
	struct utsname name;

	if (uname(&name) != 0)
		return 0;
	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		if (strncmp(name.machine, known[i].machine, strlen(known[i].machine)) == 0)
			return known[i].bits;
	return 0;
}

static bool check_tracepoint(struct outcome *outcome)
{
	char tracefs[256], path[400];

	if (!find_tracefs(tracefs, sizeof(tracefs)))
		return unsupported(
			outcome, "tracefs is not mounted and could not be: mount -t tracefs nodev /sys/kernel/tracing");
	snprintf(path, sizeof(path), "%s/events/syscalls/sys_enter_openat2/id", tracefs);
	if (access(path, R_OK) != 0)
		return unsupported(outcome, "no tracepoint syscalls:sys_enter_openat2 (%s: %s)", path, strerror(errno));
	return true;
}

bool check_support(struct outcome *outcome)
{
	const unsigned int bits = kernel_word_bits();

	if (!in_initial_pid_namespace())
		return unsupported(outcome, "in a pid namespace of its own, where BPF sees other process ids");
	if (bits != 0 && bits != WORD_BITS_OF_DRIVER)
		return unsupported(outcome, "a %u-bit driver on a %u-bit kernel", WORD_BITS_OF_DRIVER, bits);
	return check_tracepoint(outcome);
}
