#!/bin/sh
# Compares base/ with what the build of this checkout generated, and renders it.
#   k8s/check.sh            exit 0: the same; 1: they differ, or base/ does not render; 2: not built
#   k8s/check.sh --write    takes over what the build generated
set -u

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd) || exit 2
root=$(dirname -- "$here")
apps='services/watchlist services/traveller-screening services/crossing-point services/trafficking-alert services/oversight gateway/server'

write=no
case "$#:${1-}" in
0:) ;;
1:--write) write=yes ;;
*)
  echo 'Usage: k8s/check.sh [--write]' >&2
  exit 2
  ;;
esac

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 2' HUP INT TERM

# One line for each value, with the way to it. quarkus-kubernetes puts keys, and entries of lists that have
# names, in another order each time; here the order is gone. Reads the block style that it writes.
values() {
  awk '
    function indent(s) { match(s, /^ */); return RLENGTH }
    # What tells an entry of a list from the others: its name, or its one scalar, or nothing.
    function entry(n, at,   i, s) {
      s = substr(line[n], at + 3)
      if (s !~ /^[^ "]+:( |$)/) return s
      if (s ~ /^name: /) return substr(s, 7)
      for (i = n + 1; i <= count && indent(line[i]) > at; i++)
        if (indent(line[i]) == at + 2 && substr(line[i], at + 3) ~ /^name: /) return substr(line[i], at + 9)
      return ""
    }
    function flush(   i, at, s, depth, path, k, key, d) {
      kind = ""
      for (i = 1; i <= count; i++) if (line[i] ~ /^kind: /) kind = substr(line[i], 7)
      depth = 0
      for (i = 1; i <= count; i++) {
        s = line[i]; at = indent(s); s = substr(s, at + 1)
        while (depth > 0 && column[depth] >= at && !(s ~ /^- / && column[depth] == at && name[depth] !~ /^\[/)) depth--
        if (s ~ /^- /) {
          depth++; column[depth] = at; name[depth] = "[" entry(i, at) "]"
          s = substr(s, 3); at += 2
        }
        path = kind
        for (d = 1; d <= depth; d++) path = path "/" name[d]
        if (match(s, /^[^ "]+:( |$)/)) {
          key = substr(s, 1, RLENGTH); sub(/: ?$/, "", key)
          if (RLENGTH < length(s)) print path "/" key " = " substr(s, RLENGTH + 1)
          else { depth++; column[depth] = at; name[depth] = key }
        } else print path " = " s
      }
      count = 0
    }
    /^---/ { flush(); next }
    /^ *(#.*)?$/ { next }
    { line[++count] = $0 }
    END { flush() }
  ' "$1" | LC_ALL=C sort
}

drifted=0
missing=0
for app in $apps; do
  name=$(basename "$app")
  [ "$name" = server ] && name=gateway
  kept=$here/base/$name.yaml
  made=$root/$app/target/application/kubernetes/kubernetes.yml
  if [ ! -f "$made" ]; then
    echo "$app is not built, so k8s/base/$name.yaml cannot be compared with what its build generates." >&2
    missing=1
    continue
  fi
  values "$made" >"$work/made"
  if [ ! -s "$work/made" ]; then
    echo "The build of $app generated no manifests." >&2
    missing=1
    continue
  fi
  if [ -f "$kept" ]; then
    values "$kept" >"$work/kept"
  else
    : >"$work/kept"
  fi
  if diff "$work/kept" "$work/made" >"$work/difference"; then
    continue
  fi
  if [ "$write" = yes ]; then
    cp "$made" "$kept" || exit 2
    echo "k8s/base/$name.yaml is now what the build of $app generated."
  else
    echo "k8s/base/$name.yaml is not what the build of $app generated (< kept, > generated):" >&2
    cat "$work/difference" >&2
    drifted=1
  fi
done
[ $drifted -eq 0 ] || echo 'If the change is meant, k8s/check.sh --write takes it over.' >&2

rendered=0
if ! command -v kubectl >/dev/null 2>&1; then
  echo 'kubectl is not installed, so rendering k8s/base was skipped.'
elif ! kubectl version --client 2>/dev/null | grep -q '^Kustomize Version'; then
  echo 'kubectl is older than 1.24, so rendering k8s/base was skipped.'
elif kubectl kustomize "$here/base" >"$work/rendered" 2>"$work/said" && [ -s "$work/rendered" ]; then
  echo "k8s/base renders: $(grep -c '^kind: ' "$work/rendered") objects."
else
  echo 'k8s/base does not render:' >&2
  cat "$work/said" >&2
  rendered=1
fi

[ $drifted -eq 0 ] && [ $rendered -eq 0 ] || exit 1
[ $missing -eq 0 ] || exit 2
[ "$write" = yes ] || echo 'k8s/base is what the build generated.'
