// SPDX-License-Identifier: GPL-2.0
/* Maps the pages that hold a ring's positions. */
#include <sys/mman.h>
#include <unistd.h>

#include "ring.h"

/* The mapping is read-only, the descriptor is not: mmap(2) takes VM_SHARED from the mapping of a read-only one, and BPF
 * maps refuse to be mapped without it. */
bool ring_map(struct ring_pages *ring, int map)
{
	const size_t page_bytes = (size_t)sysconf(_SC_PAGESIZE);
	const char *pages = mmap(NULL, 2 * page_bytes, PROT_READ, MAP_SHARED, map, 0);

	if (pages == MAP_FAILED)
		return false;
	*ring = (struct ring_pages){pages, pages + page_bytes, page_bytes};
	return true;
}

void ring_unmap(struct ring_pages *ring)
{
	if (ring->consumer)
		munmap((void *)ring->consumer, 2 * ring->page_bytes);
	*ring = (struct ring_pages){0};
}
