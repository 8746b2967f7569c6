// SPDX-License-Identifier: GPL-2.0
//! Tells the kernel side, as `bpf_target_arch`, whose kernel will load it: AYA_BPF_TARGET_ARCH.
fn main() -> aya_build::Result<()> {
    aya_build::emit_bpf_target_arch_cfg()
}
