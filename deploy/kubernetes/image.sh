#!/usr/bin/env bash
# image.sh FILE: the container image of job.yaml as an OCI archive, from Debian's packages alone: no base image, no
# registry, no container engine. Needs mmdebstrap and a checkout with a built orchestrator.jar (./bench --help builds it).
# Load it with: podman load, docker load, skopeo copy oci-archive:FILE docker://…, ctr images import
set -euo pipefail
home=$(cd "$(dirname "$0")/../.." && pwd)
file=$(realpath "$1")
settings=$home/orchestrator/src/main/resources/dev/ringbench/model/debian.properties
setting() { sed -n "s/^$1=//p" "$settings"; }

# What measuring takes. Compilers are not among it: pods import what was built once.
packages=default-jre-headless,qemu-system-x86,qemu-system-arm,qemu-system-riscv,openssh-client,zstd,git

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The checkout's last commit, so that results name it, and the jar.
git clone --quiet --depth 1 "file://$home" "$work/ringbench"
rm -rf "$work/ringbench/reports"
cp "$home/orchestrator.jar" "$work/ringbench/"
tar --create --file "$work/ringbench.tar" --directory "$work" --owner=0 --group=0 ringbench

export SOURCE_DATE_EPOCH
SOURCE_DATE_EPOCH=$(git -C "$home" log -1 --format=%ct)
# The pod's user has a name: ssh-keygen refuses to work for one that has none.
mmdebstrap --quiet --variant=minbase --keyring="$(setting keyring)" \
  --aptopt='Apt::Install-Recommends "false"' \
  --aptopt="Acquire::Check-Valid-Until \"$(setting check-valid-until)\"" \
  --include="$packages" \
  --customize-hook="tar-in $work/ringbench.tar /opt" \
  --customize-hook='echo "ringbench:x:65532:65532::/scratch:/usr/sbin/nologin" >>"$1/etc/passwd"' \
  --customize-hook='git config --file "$1/etc/gitconfig" safe.directory /opt/ringbench' \
  --customize-hook='rm -rf "$1"/var/lib/apt/lists/* "$1"/usr/share/doc/* "$1"/usr/share/man/*' \
  "$(setting suite)" "$work/layer.tar"

# An OCI image layout (github.com/opencontainers/image-spec): layer, configuration, manifest, index, each named by its hash.
image=$work/image
mkdir -p "$image/blobs/sha256"
sum() { sha256sum "$1" | cut -d ' ' -f 1; }
# blob MEDIA-TYPE FILE: moves it to its place and prints its descriptor.
blob() {
  local hash size
  hash=$(sum "$2") size=$(stat --format %s "$2")
  mv "$2" "$image/blobs/sha256/$hash"
  printf '{"mediaType":"application/vnd.oci.image.%s","digest":"sha256:%s","size":%s}' "$1" "$hash" "$size"
}
case $(dpkg --print-architecture) in
  armhf) architecture=arm ;;
  *) architecture=$(dpkg --print-architecture) ;;
esac
difference=$(sum "$work/layer.tar")
gzip --no-name --fast "$work/layer.tar"
layer=$(blob layer.v1.tar+gzip "$work/layer.tar.gz")
printf '{"architecture":"%s","os":"linux","config":{"User":"65532:65532","WorkingDir":"/opt/ringbench","Entrypoint":["/opt/ringbench/deploy/kubernetes/measure.sh"]},"rootfs":{"type":"layers","diff_ids":["sha256:%s"]}}' \
  "$architecture" "$difference" >"$work/config.json"
config=$(blob config.v1+json "$work/config.json")
printf '{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json","config":%s,"layers":[%s]}' \
  "$config" "$layer" >"$work/manifest.json"
manifest=$(blob manifest.v1+json "$work/manifest.json")
printf '{"schemaVersion":2,"manifests":[%s]}' "${manifest%\}},\"annotations\":{\"org.opencontainers.image.ref.name\":\"ringbench:latest\"}}" >"$image/index.json"
printf '{"imageLayoutVersion":"1.0.0"}' >"$image/oci-layout"
tar --create --file "$file" --directory "$image" --sort=name --owner=0 --group=0 --mtime="@$SOURCE_DATE_EPOCH" oci-layout index.json blobs
echo "$file"
