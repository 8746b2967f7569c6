// SPDX-License-Identifier: GPL-2.0
//! Tells the program what it was built from: the locked version of libbpf-rs, the libbpf beneath it, and the compiler's.
//! Links what the libbpf-sys crate leaves out.
use std::{env, ffi::OsStr, fs, process::Command};

fn main() {
    println!("cargo::rerun-if-changed=Cargo.lock");
    println!("cargo::rerun-if-env-changed=PKG_CONFIG_LIBDIR");
    println!(
        "cargo::rustc-env=LIBBPF_RS_VERSION={}",
        locked_version("libbpf-rs")
    );
    println!("cargo::rustc-env=LIBBPF_VERSION={}", libbpf_version());
    println!("cargo::rustc-env=RUSTC_VERSION={}", compiler_version());
    // Debian's libelf reads compressed sections with it; libbpf-sys links libelf and zlib alone.
    println!("cargo::rustc-link-arg=-l:libzstd.a");
}

/// The version that Cargo.lock has for a package. Cargo writes its entries in one way: name, then version, a line each.
fn locked_version(package: &str) -> String {
    let lock = fs::read_to_string("Cargo.lock").expect("cannot read Cargo.lock");
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    lines
        .next()
        .and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
        .unwrap_or_else(|| panic!("Cargo.lock has no version of {package}"))
        .to_owned()
}

/// Of the libbpf that is linked: PKG_CONFIG_LIBDIR names the folder of the architecture that is built for.
fn libbpf_version() -> String {
    said("pkg-config".as_ref(), &["--modversion", "libbpf"])
        .trim()
        .to_owned()
}

/// `1.97.1` of `rustc 1.97.1 (8bab26f4f 2026-07-14)`.
fn compiler_version() -> String {
    said(
        &env::var_os("RUSTC").expect("cargo sets RUSTC"),
        &["--version"],
    )
    .split_whitespace()
    .nth(1)
    .expect("rustc --version has no version")
    .to_owned()
}

fn said(program: &OsStr, arguments: &[&str]) -> String {
    let output = Command::new(program)
        .args(arguments)
        .output()
        .unwrap_or_else(|error| panic!("cannot run {program:?}: {error}"));
    assert!(
        output.status.success(),
        "{program:?} {arguments:?}: {}",
        output.status
    );
    String::from_utf8(output.stdout).expect("a version is UTF-8")
}
