// SPDX-License-Identifier: GPL-2.0
/* The driver's command line: `driver trial ...` and `driver environment`. */
#include <stdio.h>
#include <string.h>

#include "environment.h"
#include "mounts.h"
#include "trial.h"

int main(int count, char **arguments)
{
	mount_what_is_missing();
	if (count >= 2 && strcmp(arguments[1], "trial") == 0)
		return trial_main(count - 1, arguments + 1);
	if (count == 2 && strcmp(arguments[1], "environment") == 0)
		return environment_main();
	fprintf(stderr, "usage: driver trial OPTIONS -- CONSUMER [ARGUMENT...]\n"
			"       driver environment\n"
			"Each prints one JSON document. The options are those of parameters.c, all required.\n");
	return EXIT_USAGE;
}
