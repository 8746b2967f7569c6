// SPDX-License-Identifier: GPL-2.0
/* The list of loads. */
#include <stddef.h>
#include <string.h>

#include "load.h"

static const struct load *const loads[] = {&openat2_load, &drain_load, &saturate_load, &paced_load, &wrap_load};

const struct load *find_load(const char *name)
{
	for (size_t i = 0; i < sizeof(loads) / sizeof(loads[0]); i++)
		if (strcmp(loads[i]->name, name) == 0)
			return loads[i];
	return NULL;
}
