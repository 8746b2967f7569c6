// SPDX-License-Identifier: GPL-2.0
/* Records how a trial ended. */
#include <stdarg.h>
#include <stdio.h>

#include "outcome.h"

static bool settle(struct outcome *outcome, enum result result, const char *stage, const char *format, va_list values)
{
	if (outcome->result != MEASURED)
		return false;
	outcome->result = result;
	outcome->stage = stage;
	vsnprintf(outcome->detail, sizeof(outcome->detail), format, values);
	return false;
}

bool fail(struct outcome *outcome, const char *stage, const char *format, ...)
{
	va_list values;

	va_start(values, format);
	settle(outcome, FAILED, stage, format, values);
	va_end(values);
	return false;
}

bool unsupported(struct outcome *outcome, const char *format, ...)
{
	va_list values;

	va_start(values, format);
	settle(outcome, UNSUPPORTED, "", format, values);
	va_end(values);
	return false;
}
