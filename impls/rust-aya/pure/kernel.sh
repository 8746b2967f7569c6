#!/bin/sh
# The kernel side in Rust: `fetch` gets what it is made with (that needs the network), `build` makes openat2.bpf.o in the
# folder $2, `lint` checks it.
set -eu
linker_version=0.13.0
target=bpfel-unknown-none
# What the consumer is compiled for.
unset CARGO_BUILD_TARGET RUSTFLAGS
# Debian's compiler is a stable one: that lets it compile the core library, which nobody ships for this target.
export RUSTC_BOOTSTRAP=1
cd "$(dirname "$0")"

# The linker reads the compiler's bitcode, so both have to be of one LLVM. It is a tool of the controller, made once for
# all architectures, and kept with the downloads under the versions that it was made of.
llvm=$(rustc --version --verbose | sed -n 's/^LLVM version: //p')
prefix=/usr/lib/llvm-${llvm%%.*}
tools=$CARGO_HOME/bpf-linker-$linker_version-llvm-$llvm
export PATH="$tools/bin:$PATH"

install_linker() {
    if [ ! -e "$prefix/bin/llvm-config" ]; then
        echo "rustc is of LLVM $llvm, and the builder root has no llvm-${llvm%%.*}-dev to make bpf-linker with" >&2
        exit 1
    fi
    LLVM_PREFIX=$prefix RUSTFLAGS="-L $prefix/lib" cargo install --locked --root "$tools" --version "$linker_version" \
        --target-dir "$CARGO_TARGET_DIR/linker" --no-default-features --features "llvm-${llvm%%.*}" bpf-linker
}

case $1 in
fetch)
    cargo fetch --locked -Z build-std=core --target "$target"
    [ -e "$tools/bin/bpf-linker" ] || install_linker
    ;;
build)
    cargo build --release --offline --locked -Z build-std=core --target "$target"
    cp "$CARGO_TARGET_DIR/$target/release/openat2" "$2/openat2.bpf.o"
    ;;
lint)
    cargo fmt --check
    cargo clippy --offline --locked -Z build-std=core --target "$target" -- -D warnings
    ;;
esac
