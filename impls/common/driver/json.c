// SPDX-License-Identifier: GPL-2.0
/* Writes JSON (RFC 8259). */
#include <inttypes.h>
#include <string.h>

#include "json.h"

/* Length of the UTF-8 sequence at `bytes`, 0 if it is none (RFC 3629, except that surrogates are not looked for). */
static size_t sequence_length(const unsigned char *bytes, size_t available)
{
	size_t length = bytes[0] < 0x80 ? 1 : bytes[0] < 0xC2 ? 0 : bytes[0] < 0xE0 ? 2 : bytes[0] < 0xF0 ? 3 : 4;

	if (length == 0 || length > available || bytes[0] > 0xF4)
		return 0;
	for (size_t i = 1; i < length; i++)
		if ((bytes[i] & 0xC0) != 0x80)
			return 0;
	if ((bytes[0] == 0xE0 && bytes[1] < 0xA0) || (bytes[0] == 0xED && bytes[1] > 0x9F) ||
	    (bytes[0] == 0xF0 && bytes[1] < 0x90) || (bytes[0] == 0xF4 && bytes[1] > 0x8F))
		return 0;
	return length;
}

static void write_string(FILE *stream, const char *text, size_t length)
{
	const unsigned char *bytes = (const unsigned char *)text;

	fputc('"', stream);
	for (size_t i = 0; i < length;) {
		size_t sequence = sequence_length(bytes + i, length - i);

		if (sequence == 0)
			fputs("\\ufffd", stream);
		else if (bytes[i] == '"' || bytes[i] == '\\')
			fprintf(stream, "\\%c", bytes[i]);
		else if (bytes[i] < 0x20 || bytes[i] == 0x7F)
			fprintf(stream, "\\u%04x", bytes[i]);
		else
			fwrite(bytes + i, 1, sequence, stream);
		i += sequence ? sequence : 1;
	}
	fputc('"', stream);
}

static void begin(struct json *json, const char *name)
{
	if (!json->first)
		fputc(',', json->stream);
	json->first = false;
	if (name) {
		write_string(json->stream, name, strlen(name));
		fputc(':', json->stream);
	}
}

void json_open(struct json *json, const char *name, char bracket)
{
	begin(json, name);
	fputc(bracket, json->stream);
	json->first = true;
}

void json_close(struct json *json, char bracket)
{
	fputc(bracket, json->stream);
	json->first = false;
}

void json_number(struct json *json, const char *name, uint64_t number)
{
	begin(json, name);
	fprintf(json->stream, "%" PRIu64, number);
}

void json_boolean(struct json *json, const char *name, bool value)
{
	begin(json, name);
	fputs(value ? "true" : "false", json->stream);
}

void json_bytes(struct json *json, const char *name, const char *bytes, size_t length)
{
	begin(json, name);
	write_string(json->stream, bytes, length);
}

void json_text(struct json *json, const char *name, const char *text)
{
	if (text) {
		json_bytes(json, name, text, strlen(text));
		return;
	}
	begin(json, name);
	fputs("null", json->stream);
}
