// SPDX-License-Identifier: GPL-2.0
//! Tells the program what it was built from: the locked version of Aya, and the compiler's.
use std::{env, fs, path::Path, process::Command};

fn main() {
    println!("cargo::rerun-if-changed=Cargo.lock");
    println!("cargo::rerun-if-env-changed=VARIANT");
    println!("cargo::rustc-env=LIBRARY={}", library());
    println!("cargo::rustc-env=RUSTC_VERSION={}", compiler_version());
}

/// `aya 0.14.0`, and of a variant with a kernel side of its own also what that is written with.
fn library() -> String {
    let mut library = format!("aya {}", locked_version(Path::new("Cargo.lock"), "aya"));
    let kernel_side = env::var_os("VARIANT")
        .map(|variant| Path::new(&variant).join("Cargo.lock"))
        .filter(|lock| lock.exists());
    if let Some(lock) = kernel_side {
        library += &format!(" (aya-ebpf {})", locked_version(&lock, "aya-ebpf"));
    }
    library
}

/// The version that a lock file has for a package. Cargo writes its entries in one way: name, then version, a line each.
fn locked_version(lock: &Path, package: &str) -> String {
    let lock = fs::read_to_string(lock).expect("cannot read the lock file");
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    lines
        .next()
        .and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
        .unwrap_or_else(|| panic!("no version of {package} is locked"))
        .to_owned()
}

/// `1.97.1` of `rustc 1.97.1 (8bab26f4f 2026-07-14)`.
fn compiler_version() -> String {
    let rustc = env::var_os("RUSTC").expect("cargo sets RUSTC");
    let output = Command::new(rustc)
        .arg("--version")
        .output()
        .expect("cannot run rustc --version");
    let text = String::from_utf8(output.stdout).expect("rustc --version is not UTF-8");
    text.split_whitespace()
        .nth(1)
        .expect("rustc --version has no version")
        .to_owned()
}
