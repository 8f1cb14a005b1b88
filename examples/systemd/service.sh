#!/bin/sh
# Installs Gated Docker Prune as a systemd timer, or removes it. As root:
#
#   gated-docker-prune-service install [--user USER] [--observer]
#   gated-docker-prune-service remove
#
#   --user USER   run as USER, and share the record of USER's jobs; otherwise as root, with the record in
#                 /var/lib/gated-docker-prune
#   --observer    also keep the resident observer running
set -eu

units=/etc/systemd/system
here=$(dirname "$(readlink -f "$0")")
main=$(readlink -f "$here/../../dist/main.js")

fail() {
  echo "$*" >&2
  exit 1
}

usage() {
  sed -n '2,/^$/s/^# \{0,1\}//p' "$0"
}

misused() {
  usage >&2
  echo "$*" >&2
  exit 2
}

remove() {
  systemctl disable --now --quiet gated-docker-prune.timer gated-docker-prune-observer.service 2>/dev/null || true
  systemctl stop gated-docker-prune.service 2>/dev/null || true
  systemctl reset-failed gated-docker-prune.service gated-docker-prune-observer.service 2>/dev/null || true
  rm -f "$units"/gated-docker-prune.service "$units"/gated-docker-prune.timer \
    "$units"/gated-docker-prune-observer.service
  systemctl daemon-reload
}

# Writes a service of this folder, for this machine and user.
service() {
  as_user=
  if [ -n "$user" ]; then
    as_user="s|^ExecStart=|User=$user\nReadWritePaths=$state\n&|; /^StateDirectory/d"
  fi
  sed -e "s|/usr/bin/node /opt/gated-docker-prune/dist/main.js|$node $main|" \
    -e "s|^\(Environment=GATED_DOCKER_PRUNE_STATE_DIR\)=.*|\1=$state|; $as_user" "$here/$1" >"$units/$1"
}

verb=${1-}
case $verb in
install | remove) [ "$(id -u)" = 0 ] || fail 'Run this as root.' ;;
help | --help | -h)
  usage
  exit
  ;;
'') misused 'It needs a command: install or remove' ;;
*) misused "$verb: no such command" ;;
esac
[ $# = 0 ] || shift
user=
observer=
while [ $# -gt 0 ]; do
  case $1 in
  --user)
    user=${2-}
    [ -n "$user" ] || misused '--user: needs a name'
    shift
    ;;
  --observer) observer=yes ;;
  *) misused "$1: no such flag" ;;
  esac
  shift
done

case $verb in
remove)
  remove
  rm -rf "$units"/gated-docker-prune.service.d "$units"/gated-docker-prune.timer.d \
    "$units"/gated-docker-prune-observer.service.d
  systemctl daemon-reload
  echo 'Removed. The record is left: see docs/state.md.'
  ;;
install)
  uid=$(id -u "${user:-root}")
  node=$(command -v node) || fail "node is not in root's PATH."
  state=/var/lib/gated-docker-prune
  # Where a workflow's runs look for it.
  [ -z "$user" ] || state=$(getent passwd "$user" | cut -d: -f6)/.local/state/gated-docker-prune
  case $node$main$state in
  *[!A-Za-z0-9/._@+-]*) fail "A unit cannot name these paths as they are: $node, $main, $state" ;;
  esac
  for file in "$node" "$main"; do
    case $(stat -L -c %u "$file") in
    0 | "$uid") ;;
    *) fail "$file belongs to $(stat -L -c %U "$file"), who could change what runs as ${user:-root}." ;;
    esac
  done
  [ -z "$user" ] || runuser -u "$user" -- mkdir -p "$state"

  # An observer that was there and is no longer wanted goes, too.
  remove
  service gated-docker-prune.service
  cp "$here/gated-docker-prune.timer" "$units/"
  [ -z "$observer" ] || service gated-docker-prune-observer.service
  systemctl daemon-reload
  systemctl enable --now --quiet gated-docker-prune.timer
  [ -z "$observer" ] || systemctl enable --now --quiet gated-docker-prune-observer.service
  systemctl list-timers --no-pager gated-docker-prune.timer | head -n 2
  ;;
esac
