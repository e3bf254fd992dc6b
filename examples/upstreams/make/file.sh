#!/usr/bin/env bash
# A PULP_MANIFEST upstream in two states: notes.txt changes, data/two.csv goes, data/three.csv comes, image.bin stays.
# Arguments: scratch directory (unused), output directory.
set -euo pipefail
out=$2

manifest() {
  local dir=$1 path
  (cd "$dir" && find . -type f ! -name PULP_MANIFEST -printf '%P\n' | sort | while read -r path; do
    printf '%s,%s,%s\n' "$path" "$(sha256sum <"$path" | cut -d' ' -f1)" "$(stat -c %s "$path")"
  done >PULP_MANIFEST)
}

for state in v1 v2; do
  mkdir -p "$out/$state/data"
  printf 'Notes of state %s\n' "$state" >"$out/$state/notes.txt"
  printf 'tree,rings\noak,12\nbirch,7\n' >"$out/$state/data/one.csv"
  seq 1 2000 | sha512sum | cut -c1-128 | base64 -d >"$out/$state/image.bin" # bytes that are no text
done
printf 'tree,height\nmaple,9\n' >"$out/v1/data/two.csv"
printf 'tree,height\nwillow,11\n' >"$out/v2/data/three.csv"
manifest "$out/v1"
manifest "$out/v2"
