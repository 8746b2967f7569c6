/* SPDX-License-Identifier: GPL-2.0 */
/* Small files of procfs, sysfs and cgroupfs, and what the driver picks out of them. */
#ifndef RINGBENCH_FILES_H
#define RINGBENCH_FILES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The file's text, cut at `bytes` - 1, without trailing white space. False, and "", when it cannot be read. */
bool read_text(const char *path, char *text, size_t bytes);
/* The same from a descriptor that stays open, from its beginning. */
bool reread_text(int descriptor, char *text, size_t bytes);
/* The first number that follows `key` at the start of a line. False when there is none. */
bool number_after(const char *text, const char *key, uint64_t *number);
/* Where a file system of this type is mounted first. */
bool find_mount(const char *type, char *path, size_t bytes);
/* Where tracefs is, mounted for itself or in debugfs. */
bool find_tracefs(char *path, size_t bytes);
/* One more than the highest CPU number in a list such as "0-3,8"; 0 when it cannot be read. */
unsigned int cpus_in_list(const char *path);

#endif
