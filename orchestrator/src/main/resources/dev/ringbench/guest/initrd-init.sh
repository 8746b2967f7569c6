#!/bin/busybox sh
# PID 1 until the root file system is mounted: inserts the modules that the image was made with, and hands over.
export PATH=/bin
busybox mount -t devtmpfs dev /dev
exec </dev/console >/dev/console 2>&1
busybox mount -t proc proc /proc
while read -r module; do
    busybox insmod "/modules/$module" || echo "ringbench: $module cannot be inserted"
done </modules/order

tries=100
while [ ! -b /dev/vda ] && [ "$tries" -gt 0 ]; do
    busybox usleep 50000
    tries=$((tries - 1))
done
if ! busybox mount -t ext4 /dev/vda /newroot; then
    echo 'ringbench: the root file system cannot be mounted'
    busybox poweroff -f
fi
busybox mount --move /dev /newroot/dev
busybox umount /proc
exec busybox switch_root /newroot /usr/sbin/ringbench-init
