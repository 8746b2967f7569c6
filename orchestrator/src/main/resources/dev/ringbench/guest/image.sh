#!/bin/sh
# Makes a guest image from Debian packages that are unpacked and never run: kernel, initrd and root file system.
# Run as root, or as the root of a user namespace, in a mount namespace of its own.
#
# arguments: OUT SUITE DEBIAN_ARCHITECTURE PACKAGES INITRD_INIT GUEST_INIT MMDEBSTRAP_OPTION...
#   OUT          an empty folder; it gets kernel, initrd, root.ext4, kernel-release and packages (NAME_VERSION_ARCH a line)
#   PACKAGES     comma-separated, the kernel's among them
#   INITRD_INIT  PID 1 until the root file system is mounted
#   GUEST_INIT   PID 1 from then on
set -eu
out=$1 suite=$2 architecture=$3 packages=$4 initrd_init=$5 guest_init=$6
shift 6
root=$out/root
umask 022

# In memory where there is room: 30,000 files that are soon deleted need not see a disk. The mount goes with the namespace.
make_room() {
    mkdir "$root"
    available_kib=$(awk '$1 == "MemAvailable:" { print $2 }' /proc/meminfo)
    if [ "$available_kib" -gt 4194304 ]; then mount -t tmpfs -o mode=755,size=3G root "$root"; fi
}

unpack() {
    # --variant=extract unpacks and configures nothing: no foreign instruction is executed.
    mmdebstrap --quiet --mode=root --variant=extract --architectures="$architecture" "$@" --include="$packages" \
        --extract-hook="cd \"\$1\"/var/cache/apt/archives && ls *.deb >\"$out/packages\"" \
        "$suite" "$root"
}

# What a consumer cannot need: compilers that the kernel's headers depend on, documentation, firmware of real hardware.
trim() {
    rm -rf "$root"/usr/libexec/gcc "$root"/usr/bin/*-lto-dump-* "$root"/usr/lib/gcc "$root"/usr/lib/udev \
        "$root"/usr/share/doc "$root"/usr/share/man "$root"/usr/share/locale "$root"/usr/share/info \
        "$root"/usr/lib/systemd "$root"/usr/lib/*/systemd "$root"/usr/lib/firmware "$root"/etc/ssh/moduli \
        "$root"/var/cache/apt "$root"/var/lib/apt
    find "$root"/usr/lib -maxdepth 2 -name 'lib?san.so*' -delete -o -maxdepth 2 -name 'libhwasan.so*' -delete
}

# The modules that boot the machine, in the order in which they must be inserted, uncompressed.
add_modules() {
    depmod -b "$root" "$release"
    : >"$initrd/modules/order"
    for name in virtio_mmio virtio_pci virtio_blk virtio_net virtio_rng ext4; do
        # A line of modules.dep: MODULE: what it needs, the deepest last. A module that is built in has none.
        awk -v name="/$name.ko" '{
            split($1, module, ":")
            if (index(module[1], name)) { for (i = NF; i >= 2; i--) print $i; print module[1] }
        }' "$modules/modules.dep" | while read -r file; do add_module "$file"; done
    done
}

add_module() {
    name=${1##*/}
    name=${name%%.ko*}.ko
    [ ! -e "$initrd/modules/$name" ] || return 0
    case $1 in
        *.xz) xz -dc "$modules/$1" >"$initrd/modules/$name" ;;
        *.zst) zstd -qdc "$modules/$1" >"$initrd/modules/$name" ;;
        *.gz) gzip -dc "$modules/$1" >"$initrd/modules/$name" ;;
        *) cp "$modules/$1" "$initrd/modules/$name" ;;
    esac
    printf '%s\n' "$name" >>"$initrd/modules/order"
}

# Not compressed: reading it costs the host nothing, and unpacking it under emulation costs a second.
make_initrd() {
    initrd=$out/initrd-root
    mkdir -p "$initrd"/bin "$initrd"/dev "$initrd"/proc "$initrd"/newroot "$initrd"/modules
    cp "$root/usr/bin/busybox" "$initrd/bin/busybox"
    cp "$initrd_init" "$initrd/init"
    chmod 755 "$initrd/init"
    add_modules
    (cd "$initrd" && find . | LC_ALL=C sort | cpio --quiet --create --format=newc --owner=0:0) >"$out/initrd"
    rm -rf "$initrd"
}

# What maintainer scripts would have made, as far as a guest needs it.
configure() {
    printf 'root:x:0:0:root:/root:/bin/sh\nsshd:x:100:65534::/run/sshd:/usr/sbin/nologin\nnobody:x:65534:65534::/nonexistent:/usr/sbin/nologin\n' >"$root/etc/passwd"
    printf 'root:x:0:\ntty:x:5:\nnogroup:x:65534:\n' >"$root/etc/group"
    # "*" is no password that could be entered, and unlike "!" no lock that sshd would refuse.
    printf 'root:*:20000:0:99999:7:::\n' >"$root/etc/shadow"
    chmod 600 "$root/etc/shadow"
    cat >"$root/etc/ssh/sshd_config" <<-'EOF'
		HostKey /run/ringbench/host-key
		AuthorizedKeysFile /run/ringbench/authorized-keys
		PermitRootLogin prohibit-password
		PasswordAuthentication no
		KbdInteractiveAuthentication no
		UsePAM no
		UseDNS no
		PrintMotd no
		Subsystem sftp internal-sftp
	EOF
    cp "$guest_init" "$root/usr/sbin/ringbench-init"
    chmod 755 "$root/usr/sbin/ringbench-init"
    mkdir -p "$root/boot"
    if [ -f "$modules/config" ]; then cp "$modules/config" "$root/boot/config-$release"; fi
    # The initrd has inserted what the machine needs; headers are found through this folder's links.
    rm -rf "$modules/kernel" "$modules/vmlinuz"
}

# As maintainer scripts would have: else a guest compiles what BCC imports at its first import, under emulation for seconds.
# Bytecode is the same on every architecture, so the host's build of the suite's Python makes it. It is not asked about
# the source's date, and so the same bits come from the same files.
compile_python() {
    [ -e "$root/usr/bin/python3" ] || return 0
    native=$out/native
    mkdir "$native"
    mmdebstrap --quiet --mode=root --variant=extract "$@" --include=base-files,python3-minimal "$suite" "$native"
    mkdir "$native/guest"
    mount --bind "$root" "$native/guest"
    libraries=$(cd "$root" && printf '/guest/%s ' usr/lib/python3*)
    # Split into words on purpose.
    chroot "$native" python3 -m compileall -q --invalidation-mode unchecked-hash -s /guest -p / $libraries
    umount "$native/guest"
    rm -rf "$native"
}

make_file_system() {
    used=$(du -sk "$root" | cut -f1)
    # A third more than the files, for inodes and for what a trial writes; a hole costs nothing on disk.
    truncate -s "$((used * 4 / 3 + 65536))K" "$out/root.ext4"
    # No journal: every boot throws its writes away. A fixed UUID and hash seed: the same bits from the same files.
    mke2fs -q -F -t ext4 -m 0 -O ^has_journal -E lazy_itable_init=1,no_copy_xattrs,hash_seed=72696e67-6265-6e63-6800-000000000000 \
        -U 72696e67-6265-6e63-6800-000000000001 -d "$root" "$out/root.ext4"
    umount "$root" 2>/dev/null || rm -rf "$root"
    rm -rf "$root"
}

make_room
unpack "$@"
release=$(ls "$root/usr/lib/modules")
modules=$root/usr/lib/modules/$release
printf '%s\n' "$release" >"$out/kernel-release"
cp "$modules/vmlinuz" "$out/kernel"
make_initrd
trim
configure
compile_python "$@"
make_file_system
# Whoever finds the image complete must find it so after a power cut too.
sync -f "$out"
