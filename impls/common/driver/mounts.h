/* SPDX-License-Identifier: GPL-2.0 */
/* The file systems that a trial reads and a machine may not have mounted. */
#ifndef RINGBENCH_MOUNTS_H
#define RINGBENCH_MOUNTS_H

/*
 * Mounts tracefs if it is missing, in a mount namespace of the driver and of what it starts: the machine's own mounts
 * stay as they are, and the namespace goes with its last process, however that ends. Where that is not allowed, it
 * stays missing.
 */
void mount_what_is_missing(void);

#endif
