#!/bin/sh
# enter-layer.sh ROOT SCRATCH COMMAND...: the command in an unpacked layer, as a kubelet would start it: another root that is
# read-only, the image's user, no capability, no new privileges, the devices that every container has, and SCRATCH as
# /scratch and /tmp. To be run as root of mount and process namespaces of its own.
set -eu
root=$1 scratch=$2
shift 2
mkdir -p "$root/scratch"
# A layer that was made by root has the devices already; to open its tty takes a terminal, which CI has not.
for device in null zero random urandom tty; do [ -e "$root/dev/$device" ] || : >"$root/dev/$device"; done
mount --bind "$root" "$root"
mount -o remount,bind,ro "$root"
mount -t proc proc "$root/proc"
for device in null zero random urandom tty; do mount --bind "/dev/$device" "$root/dev/$device"; done
mount --bind "$scratch" "$root/scratch"
mount --bind "$scratch" "$root/tmp"
exec chroot "$root" setpriv --reuid 65532 --regid 65532 --clear-groups --bounding-set=-all --inh-caps=-all --no-new-privs "$@"
