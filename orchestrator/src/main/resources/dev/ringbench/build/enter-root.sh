# Runs a command in the builder root. Runs in mount and process namespaces of its own: its mounts go with them.
#
# arguments: ROOT [read-write|read-only SOURCE TARGET]... -- COMMAND...
set -eu
root=$1
shift

# The root itself stays as it was made, whatever a build does. nosuid and nodev are repeated because in a user namespace
# a remount may not drop them (mount_namespaces(7)); no build needs either.
read_only() {
    mount -o remount,bind,ro,nosuid,nodev "$1"
}

mount --bind "$root" "$root"
cd "$root"

mount -t tmpfs -o mode=0755 tmpfs dev
for node in null zero full random urandom; do
    touch "dev/$node"
    mount --bind "/dev/$node" "dev/$node"
done
ln -s /proc/self/fd dev/fd
ln -s /proc/self/fd/0 dev/stdin
ln -s /proc/self/fd/1 dev/stdout
ln -s /proc/self/fd/2 dev/stderr
mkdir -m 1777 dev/shm
mount -t proc proc proc
mount -t tmpfs -o mode=1777 tmpfs tmp
mount -t tmpfs -o mode=0755 tmpfs ringbench/home

while [ "$1" != -- ]; do
    mount --bind "$2" ".$3"
    if [ "$1" = read-only ]; then read_only ".$3"; fi
    shift 3
done
shift
read_only .

# Not exec: this shell is process 1 of its namespace and reaps what a build leaves.
status=0
chroot . "$@" || status=$?
exit "$status"
