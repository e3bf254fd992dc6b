#!/usr/bin/env bash
# Makes ../data anew, or the directory given: every upstream in its states v1 and v2. See ../README.md.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
data=${1:-$here/../data}
[[ -z ${1:-} || ! -e $1 ]] || { echo "make.sh: $1 exists" >&2; exit 1; }
export SOURCE_DATE_EPOCH=1735689600 # 2025-01-01T00:00:00Z: the one clock of all fixtures
export TZ=UTC LC_ALL=C
umask 022

for tool in rpmbuild createrepo_c modifyrepo_c umoci tar; do
  command -v "$tool" >/dev/null || { echo "make.sh needs $tool (Debian packages: rpm createrepo-c umoci tar)" >&2; exit 1; }
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for upstream in rpm file container; do
  mkdir -p "$work/scratch/$upstream" "$work/data/$upstream"
  bash "$here/$upstream.sh" "$work/scratch/$upstream" "$work/data/$upstream"
done
rm -rf "$data"
cp -a "$work/data" "$data"
chmod -R u=rwX,go=rX "$data" # umoci makes its files private
find "$data" -exec touch -d "@$SOURCE_DATE_EPOCH" {} +
du -sh --apparent-size "$data"/*
