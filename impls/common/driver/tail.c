// SPDX-License-Identifier: GPL-2.0
/* Keeps the last bytes of a stream. */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "tail.h"

void tail_drop(struct tail *tail, size_t length)
{
	tail->length -= length;
	memmove(tail->bytes, tail->bytes + length, tail->length);
}

void tail_read(struct tail *tail)
{
	while (tail->descriptor >= 0) {
		ssize_t count;

		if (tail->length == TAIL_BYTES)
			tail_drop(tail, TAIL_BYTES / 2);
		count = read(tail->descriptor, tail->bytes + tail->length, TAIL_BYTES - tail->length);
		if (count > 0)
			tail->length += (size_t)count;
		else if (count == 0 || (errno != EAGAIN && errno != EINTR))
			tail_close(tail);
		else if (errno == EAGAIN)
			return;
	}
}

void tail_close(struct tail *tail)
{
	if (tail->descriptor >= 0)
		close(tail->descriptor);
	tail->descriptor = -1;
}
