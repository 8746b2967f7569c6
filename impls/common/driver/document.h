/* SPDX-License-Identifier: GPL-2.0 */
/* The one JSON document that a trial prints. */
#ifndef RINGBENCH_DOCUMENT_H
#define RINGBENCH_DOCUMENT_H

#include <stdio.h>

#include "trial.h"

bool print_document(FILE *stream, const struct trial *trial);

#endif
