#!/usr/bin/env bash
# OCI layouts of one image in two states: v1 has 1.0 = latest, v2 has 1.0 and 1.1 = latest. Both tags share their base layer.
# Arguments: scratch directory, output directory.
set -euo pipefail
scratch=$1 out=$2
when=$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%dT%H:%M:%SZ)

# layer <name> <path> <text>: a tar with one file
layer() {
  mkdir -p "$scratch/$1/$(dirname "$2")"
  printf '%s\n' "$3" >"$scratch/$1/$2"
  tar --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner --format=ustar -C "$scratch/$1" -cf "$scratch/$1.tar" .
}
layer base etc/os-release 'ID=grove'
layer app-1.0 srv/version 1.0
layer app-1.1 srv/version 1.1

# image <layout> <tag>
image() {
  local image=$1:$2
  umoci new --image "$image"
  umoci config --image "$image" --no-history --created "$when" --architecture amd64 --os linux \
    --config.label "org.opencontainers.image.version=$2" --config.cmd /srv/version
  umoci raw add-layer --image "$image" --history.created "$when" --history.created_by base "$scratch/base.tar"
  umoci raw add-layer --image "$image" --history.created "$when" --history.created_by app "$scratch/app-$2.tar"
}

for state in v1 v2; do
  layout=$out/$state
  umoci init --layout "$layout"
  image "$layout" 1.0
  newest=1.0
  if [[ $state == v2 ]]; then
    image "$layout" 1.1
    newest=1.1
  fi
  umoci tag --image "$layout:$newest" latest
  umoci gc --layout "$layout"
done
