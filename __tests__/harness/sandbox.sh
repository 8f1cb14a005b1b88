#!/bin/sh
# The first process of an Engine's own PID and mount namespaces. It builds a root file system that
# reads from LOWER and writes to memory, moves into it, and then only reaps orphans: whoever kills
# it kills every process of the Engine, its containers included, and with them go these mounts.
#
# usage: sandbox.sh LOWER FOLDER
#   LOWER   the root file system to read from: / or an unpacked one
#   FOLDER  the Engine's state folder, with its data root mounted at FOLDER/data; both keep their
#           paths inside, so that a path that the Engine names means the same to the host
set -eu
lower=$1
folder=$2

# For whoever has to clean up. /proc is still the host's here, and so is the pid that it shows.
read -r stat </proc/self/stat
# shellcheck disable=SC2086
set -- $stat
echo "$1 ${22}" >"$folder/init.pid"

memory=$folder/root
mkdir "$memory"
mount -t tmpfs tmpfs "$memory"
mkdir "$memory/upper" "$memory/work" "$memory/merged"
root=$memory/merged
mount -t overlay overlay \
  -o "lowerdir=$lower,upperdir=$memory/upper,workdir=$memory/work" "$root"

mount -t proc proc "$root/proc"
# A sysfs of our own shows the devices of our network namespace, not the host's.
mount -t sysfs sysfs "$root/sys"
mount --rbind /sys/fs/cgroup "$root/sys/fs/cgroup"
mount --rbind /dev "$root/dev"
# Hides the host's Docker socket, and takes what containerd and runc put under fixed paths.
mount -t tmpfs tmpfs "$root/run"
mkdir -p "$root$folder"
mount --bind "$folder" "$root$folder"
mount --bind "$folder/data" "$root$folder/data"

# A chroot will not do: runc needs / to be a mount point. Leaving the old root also lets go of the
# data disks of Engines that run beside this one; else their loop devices would stay busy.
cd "$root"
pivot_root . .
umount --lazy .
mount --make-rshared /

echo ready
exec docker-init -- sleep infinity
