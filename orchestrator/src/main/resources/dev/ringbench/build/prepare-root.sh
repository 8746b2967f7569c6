#!/bin/sh
# mmdebstrap's last hook, given the new root: notes what apt verified and installed, and makes the places that a build
# mounts over, because the root is read-only from then on.
set -eu
root=$1
mkdir -p "$root/ringbench/source" "$root/ringbench/common" "$root/ringbench/out" "$root/ringbench/cold" \
    "$root/ringbench/downloads" "$root/ringbench/home"
touch "$root/ringbench/ca-certificates.crt"
# The controller's are mounted over these; its own would age in the cache.
rm -f "$root/etc/resolv.conf"
touch "$root/etc/resolv.conf" "$root/etc/hosts"

# apt keeps here what it verified the signature of; its file names begin with the mirror's, which is nobody's business.
for file in "$root"/var/lib/apt/lists/*_dists_*Release; do
    echo "$(sha256sum <"$file" | cut -d ' ' -f 1) ${file##*_dists_}"
done >"$root/ringbench/release"
chroot "$root" dpkg-query -W -f '${binary:Package} ${Version}\n' >"$root/ringbench/packages"
