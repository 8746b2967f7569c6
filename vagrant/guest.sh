#!/bin/sh
# Starts and ends one guest, for the provider `vagrant`; the orchestrator (VagrantGuest) is who calls it.
#
#   guest.sh up FOLDER     brings it up, writes its address to FOLDER/address, and holds it until standard input ends
#   guest.sh down FOLDER   ends it, whatever state it is in, with its disk, its pool and FOLDER; a second time does nothing
#
# FOLDER is this guest's alone, and its last part is the guest's name: everything that Vagrant and libvirt make for it is in
# FOLDER or has that name. It holds Vagrantfile, ringbench.box, kernel, initrd and key.
set -eu
action=$1 folder=$2
name=${folder##*/}
[ -d "$folder" ] || exit 0
cd "$folder"
export VAGRANT_HOME="$folder/home" VAGRANT_CHECKPOINT_DISABLE=1 VAGRANT_NO_COLOR=1
virsh() { command virsh --quiet --connect qemu:///system "$@"; }

up() {
    # libvirt writes to it as root; that it is there already keeps it ours to read.
    (umask 077 && : >console)
    mkdir pool
    virsh pool-create-as "$name" dir --target "$folder/pool"
    vagrant --no-tty box add --name ringbench ringbench.box
    vagrant --no-tty up --provider libvirt
    vagrant --no-tty ssh-config | awk '$1 == "HostName" { host = $2 } $1 == "Port" { port = $2 } END { print host, port }' >address.new
    virsh qemu-monitor-command "$name" '{"execute": "query-cpus-fast"}' >cpus
    mv address.new address
    cat >/dev/null
}

down() {
    vagrant --no-tty destroy --force || :
    # What Vagrant does not know of, because it was killed before it had noted it.
    virsh destroy "$name" 2>/dev/null || :
    virsh undefine "$name" 2>/dev/null || :
    virsh pool-destroy "$name" || :
    cd /
    rm -rf --one-file-system -- "$folder"
}

"$action"
