# SPDX-License-Identifier: GPL-2.0
"""What BCC needs to run on 32-bit ARM, which its authors do not support. Elsewhere nothing here does anything."""

import ctypes as ct
import platform

from bcc import libbcc

IS_32_BIT = ct.sizeof(ct.c_size_t) == 4


def compiler_flags() -> list[str]:
    """Flags that keep two of the kernel's headers out of the kernel side.

    BCC compiles it, and the kernel's headers with it, for BPF, which is a 64-bit machine. linux/log2.h and ARM's asm/page.h
    do not compile that way. Their include guards, defined beforehand, leave them out; PAGE_SIZE is all that is missed.
    """
    if not (IS_32_BIT and platform.machine().startswith("arm")):
        return []
    return ["-D_LINUX_LOG2_H", "-D_ASMARM_PAGE_H", "-DPAGE_SIZE=4096"]


def repair_declarations() -> None:
    """Declares libbcc's size_t as what it is.

    bcc/libbcc.py declares it as c_ulonglong: right by chance on 64-bit machines. On a 32-bit one such an argument takes two
    registers, so every argument after it is read from the wrong place, and the upper half of a result is garbage.
    """
    if not IS_32_BIT:
        return
    for name in (
        "bpf_num_functions",
        "bpf_table_id",
        "bpf_table_max_entries_id",
        "bpf_perf_event_fields",
    ):
        getattr(libbcc.lib, name).restype = ct.c_size_t
    for name in (
        "bpf_function_name",
        "bpf_table_type_id",
        "bpf_table_max_entries_id",
        "bpf_table_flags_id",
        "bpf_table_key_snprintf",
        "bpf_table_leaf_snprintf",
        "bpf_table_key_sscanf",
        "bpf_table_leaf_sscanf",
        "bpf_perf_event_field",
    ):
        function = getattr(libbcc.lib, name)
        function.argtypes = [ct.c_size_t if declared is ct.c_ulonglong else declared for declared in function.argtypes]
