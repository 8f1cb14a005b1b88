#!/bin/sh
# Boots systemd on a copy of this machine's files: the first process of PID, mount and cgroup namespaces of
# its own. Whoever kills it ends everything in there.
#
# usage: booted.sh FOLDER SHOWN...
#   FOLDER  for what is written; FOLDER/cgroup-name says which cgroup is its own
#   SHOWN   folders that are the same in there and out here
set -eu
folder=$1

# A cgroup of its own, so that nothing else is at the root of what systemd manages. cgroup2 on any machine:
# systemd takes what is mounted at the usual place.
if [ ! -e "$folder/cgroup-name" ]; then
  tree=$folder/cgroup
  mkdir -p "$tree"
  mount -t cgroup2 cgroup2 "$tree"
  mkdir -p "$tree/gdp-systemd-$$"
  echo "gdp-systemd-$$" >"$folder/cgroup-name"
  echo $$ >"$tree/gdp-systemd-$$/cgroup.procs"
  exec unshare --cgroup --pid --ipc --uts --fork --kill-child sh "$0" "$@"
fi

memory=$folder/root
mkdir -p "$memory"
mount -t tmpfs tmpfs "$memory"
mkdir "$memory/upper" "$memory/work" "$memory/merged"
root=$memory/merged
mount -t overlay overlay \
  -o "lowerdir=/,upperdir=$memory/upper,workdir=$memory/work" "$root"
mount -t proc proc "$root/proc"
mount -t sysfs sysfs "$root/sys"
mount -t cgroup2 cgroup2 "$root/sys/fs/cgroup"
mount --rbind /dev "$root/dev"
mount -t tmpfs tmpfs "$root/run"
shift
for shown; do
  mkdir -p "$root$shown"
  mount --rbind "$shown" "$root$shown"
done
cd "$root"
# Only what a test installs: not what this machine would start, nor what would set up its kernel.
rm -rf etc/systemd/system lib/systemd/system/*.wants lib/systemd/system/systemd-journald-audit.socket
mkdir etc/systemd/system
: >etc/fstab
pivot_root . .
umount --lazy .
mount --make-rshared /
exec env -i container=other PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
  /lib/systemd/systemd --system --unit=basic.target --show-status=0
