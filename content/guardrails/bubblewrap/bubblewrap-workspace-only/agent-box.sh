#!/bin/sh
# Runs a command with the whole system read-only except the current folder.
# --cap-drop ALL: started by root, bubblewrap would keep every capability, and a remount would undo --ro-bind.
case "$PWD" in "$HOME" | /) echo "agent-box: start it in the project's folder, not in $PWD" >&2; exit 64 ;; esac
exec bwrap \
  --ro-bind / / \
  --dev /dev \
  --proc /proc \
  --tmpfs /tmp \
  --bind "$PWD" "$PWD" \
  --unshare-user --unshare-pid --unshare-ipc \
  --cap-drop ALL \
  --new-session --die-with-parent \
  -- "$@"
