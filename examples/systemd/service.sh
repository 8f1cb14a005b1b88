#!/bin/sh
# Installs Gated Docker Prune as a systemd timer, or removes it. As root:
#
#   gated-docker-prune-service install [--user USER] [--observer] [FLAGS]
#   gated-docker-prune-service remove
#
#   --user USER   run as USER, and share the record of USER's jobs; otherwise as root, with the record in
#                 /var/lib/gated-docker-prune
#   --observer    also keep the resident observer running
#   FLAGS         for each run, such as --disk-threshold 85; otherwise --settle-timeout 5m
set -eu

units=/etc/systemd/system
here=$(dirname "$(readlink -f "$0")")
main=$(readlink -f "$here/../../dist/main.js")

fail() {
  echo "$*" >&2
  exit 1
}

remove() {
  systemctl disable --now --quiet gated-docker-prune.timer gated-docker-prune-observer.service 2>/dev/null || true
  systemctl stop gated-docker-prune.service 2>/dev/null || true
  systemctl reset-failed gated-docker-prune.service gated-docker-prune-observer.service 2>/dev/null || true
  rm -f "$units"/gated-docker-prune.service "$units"/gated-docker-prune.timer \
    "$units"/gated-docker-prune-observer.service
  systemctl daemon-reload
}

# One word of an ExecStart: see "Command lines" in systemd.service(5).
word() {
  printf '"%s" ' "$(printf %s "$1" | sed 's/[\\"]/\\&/g; s/%/%%/g; s/\$/$$/g')"
}

# What stands for `&`, `\` and `|` in a replacement of sed's.
literal() {
  printf %s "$1" | sed 's/[&\\|]/\\&/g'
}

# Prints a service of this folder, for this machine. usage: unit FILE ARGUMENTS
unit() {
  start="ExecStart=$(literal "$command$2--state-dir $(word "$state")")"
  writes="ReadWritePaths=$(literal "$writable")"
  if [ -z "$user" ]; then
    sed "s|^ExecStart=.*|$writes\n$start|" "$here/$1"
  else
    sed -e "s|^ExecStart=.*|User=$user\n$writes\n$start|" -e '/^StateDirectory/d' "$here/$1"
  fi
}

[ "$(id -u)" = 0 ] || fail 'Run this as root.'
verb=${1-}
[ $# = 0 ] || shift
case $verb in
remove)
  remove
  echo 'Removed. The record is left where it was: see docs/state.md.'
  exit
  ;;
install) ;;
*)
  sed -n '2,/^$/s/^# \{0,1\}//p' "$0" >&2
  exit 2
  ;;
esac

user=
observer=
while :; do
  case ${1-} in
  --user)
    user=${2:?--user: needs a name}
    shift 2
    ;;
  --observer)
    observer=yes
    shift
    ;;
  *) break ;;
  esac
done
[ $# -gt 0 ] || set -- --settle-timeout 5m

node=$(command -v node) || fail 'node is not in the PATH of root.'
state=/var/lib/gated-docker-prune
if [ -n "$user" ]; then
  # Where a workflow's runs look for it.
  state=$(getent passwd "$user" | cut -d: -f6)/.local/state/gated-docker-prune
fi
# Bad flags are an error now, not tonight.
"$node" "$main" --state-dir "$state" "$@" --help >/dev/null
uid=$(id -u "${user:-root}")
for file in "$node" "$main"; do
  case $(stat -L -c %u "$file") in
  0 | "$uid") ;;
  *) fail "$file belongs to $(stat -L -c %U "$file"), who could change what runs as ${user:-root}." ;;
  esac
done
[ -z "$user" ] || runuser -u "$user" -- mkdir -p "$state"

command="$(word "$node")$(word "$main")"
flags=
writable=
[ -z "$user" ] || writable=$(word "$state")
previous=
for flag; do
  flags="$flags$(word "$flag")"
  # A run creates the lock if nobody has yet.
  case $previous=$flag in
  --run-app-lock=* | *=--run-app-lock=*) writable="$writable$(word "$(dirname "${flag#--run-app-lock=}")")" ;;
  esac
  previous=$flag
done

remove
unit gated-docker-prune.service "$flags" >"$units/gated-docker-prune.service"
cp "$here/gated-docker-prune.timer" "$units/"
[ -z "$observer" ] || unit gated-docker-prune-observer.service 'observe ' >"$units/gated-docker-prune-observer.service"
systemctl daemon-reload
systemctl enable --now --quiet gated-docker-prune.timer
[ -z "$observer" ] || systemctl enable --now --quiet gated-docker-prune-observer.service
systemctl list-timers --no-pager gated-docker-prune.timer | head -n 2
echo 'Try it: systemctl start gated-docker-prune.service; journalctl -u gated-docker-prune.service'
