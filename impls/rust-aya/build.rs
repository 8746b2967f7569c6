// SPDX-License-Identifier: GPL-2.0
//! Tells the program what it was built from: the locked version of Aya, and the compiler's.
use std::{env, fs, process::Command};

fn main() {
    println!("cargo::rerun-if-changed=Cargo.lock");
    println!("cargo::rustc-env=AYA_VERSION={}", locked_version("aya"));
    println!("cargo::rustc-env=RUSTC_VERSION={}", compiler_version());
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
