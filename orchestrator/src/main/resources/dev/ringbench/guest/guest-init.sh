#!/bin/busybox sh
# PID 1 of a guest: mounts what consumers need, takes its settings from the kernel's command line, starts sshd, and says
# on the console by which host key it can be recognised. Then it reaps what others leave behind (busybox's sh does so
# while it waits), and powers off when sshd ends.
#
# ringbench.key=BASE64   the ed25519 public key that may log in as root
# ringbench.bpf_jit=0|1  net.core.bpf_jit_enable
# ringbench.dhcp=1       the network tells the address; else it is that of a guest in QEMU's user network
PATH=/usr/sbin:/usr/bin:/sbin:/bin
export PATH
exec </dev/console >/dev/console 2>&1
mount() { busybox mount "$@"; }

mount -t proc proc /proc
mount -t sysfs sys /sys
busybox mkdir -p /dev/pts /dev/shm
mount -t devpts -o mode=620,gid=5 pts /dev/pts
mount -t tmpfs -o mode=755 run /run
mount -t tmpfs tmp /tmp
mount -t tmpfs shm /dev/shm
mount -t debugfs debug /sys/kernel/debug
mount -t tracefs trace /sys/kernel/tracing
mount -t bpf bpf /sys/fs/bpf
mount -t cgroup2 cgroup /sys/fs/cgroup

busybox hostname guest
setting() {
    for word in $(busybox cat /proc/cmdline); do
        case $word in "ringbench.$1="*) echo "${word#*=}" ;; esac
    done
}

busybox ip link set lo up
busybox ip link set eth0 up
if [ "$(setting dhcp)" = 1 ]; then
    # udhcpc tells what it was given to a program of one's choice, in variables: ifconfig's own words suffice here.
    printf '#!/bin/busybox sh\n[ "$1" != bound ] || busybox ifconfig "$interface" "$ip" netmask "$subnet"\n' >/run/bound
    busybox chmod 755 /run/bound
    busybox udhcpc -q -n -t 30 -T 1 -i eth0 -s /run/bound
else
    busybox ip addr add 10.0.2.15/24 dev eth0
fi

busybox mkdir -p /run/sshd /run/ringbench
busybox cat /proc/sys/net/core/bpf_jit_enable >/run/ringbench/bpf-jit-default
setting bpf_jit >/proc/sys/net/core/bpf_jit_enable
echo "ssh-ed25519 $(setting key)" >/run/ringbench/authorized-keys
ssh-keygen -q -t ed25519 -N '' -C guest -f /run/ringbench/host-key
/usr/sbin/sshd -D -e &
sshd=$!
# 0016 is port 22, 0A is LISTEN (proc(5)): who reads this line connects at once.
while kill -0 "$sshd" && ! busybox grep -q ':0016 [^ ]* 0A ' /proc/net/tcp; do busybox usleep 20000; done
echo "ringbench: ready $(busybox cat /run/ringbench/host-key.pub)"
wait "$sshd"
echo "ringbench: sshd ended with status $?"
busybox poweroff -f
