#!/bin/sh
# Makes wrap-fixed/libbpf.a for the compiler $1: the source of the libbpf that the builder root has, from the same place and
# with Debian's flags, so that it differs from Debian's library by libbpf.patch alone. Needs the network.
set -eu
compiler=$1
here=$(cd "$(dirname "$0")" && pwd)
# The root itself is read-only and has no lists of sources: both are made here, where apt finds what it may write to.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
cd "$work"
mkdir lists cache
sed 's/^deb /deb-src /' /etc/apt/sources.list >sources.list

apt() {
    apt-get --quiet --option Dir::Etc::SourceList="$work/sources.list" --option Dir::State::Lists="$work/lists" \
        --option Dir::Cache="$work/cache" --option APT::Sandbox::User=root "$@"
}

machine=$("$compiler" -dumpmachine)
architecture=$(dpkg-architecture --host-type "$machine" --query DEB_HOST_ARCH)
version=$(dpkg-query --show --showformat '${source:Version}' "libbpf-dev:$architecture")
apt update
apt source "libbpf=$version" || {
    echo "no source of libbpf $version, which this builder root has; run with --refresh to make a new one" >&2
    exit 1
}
cd libbpf-*/
patch --strip=1 --fuzz=0 <"$here/libbpf.patch"

# As debian/rules asks for them.
flags=$(DEB_BUILD_MAINT_OPTIONS=hardening=+all DEB_CFLAGS_MAINT_APPEND=-Werror=implicit-function-declaration \
    dpkg-architecture --host-type "$machine" --command 'dpkg-buildflags --get CFLAGS')
make --directory=src --jobs="$(nproc)" --silent BUILD_STATIC_ONLY=y NO_PKG_CONFIG=y OBJDIR="$work/objects" \
    CC="$compiler" AR="${compiler%gcc}ar" CFLAGS="$flags" "$work/objects/libbpf.a"
# As dh_strip does.
"${compiler%gcc}strip" --strip-debug -o "$here/libbpf.a" "$work/objects/libbpf.a"
