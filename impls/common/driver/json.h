/* SPDX-License-Identifier: GPL-2.0 */
/* Writes JSON (RFC 8259) to a stream, one field after the other; commas are its business, nesting is the caller's. */
#ifndef RINGBENCH_JSON_H
#define RINGBENCH_JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

struct json {
	FILE *stream;
	bool first; /* no comma before what comes next */
};

/* `name` is NULL for the outermost value and in arrays. */
void json_open(struct json *json, const char *name, char bracket);
void json_close(struct json *json, char bracket);
void json_number(struct json *json, const char *name, uint64_t number);
void json_boolean(struct json *json, const char *name, bool value);
/* NULL is written as null. Bytes that are not UTF-8 become U+FFFD. */
void json_text(struct json *json, const char *name, const char *text);
void json_bytes(struct json *json, const char *name, const char *bytes, size_t length);

#endif
