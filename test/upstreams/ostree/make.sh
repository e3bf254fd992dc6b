#!/usr/bin/env bash
# Makes data/ anew, or the directory given, with the ostree command line: a small archive repository in two states, and tars to import.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
data=${1:-$here/data}
[[ -z ${1:-} || ! -e $1 ]] || { echo "make.sh: $1 exists" >&2; exit 1; }
for tool in ostree tar gzip; do
  command -v "$tool" >/dev/null || { echo "make.sh needs $tool (Debian packages: ostree tar gzip)" >&2; exit 1; }
done
export TZ=UTC LC_ALL=C
umask 022
clock=1735689600 # 2025-01-01T00:00:00Z: the one clock of all fixtures

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
repo=$work/repo
ostree init --repo="$repo" --mode=archive

# tree <version>: what a commit holds.
tree() {
  rm -rf "$work/tree"
  mkdir -p "$work/tree/usr/share/grove" "$work/tree/usr/bin"
  printf 'grove %s\n' "$1" >"$work/tree/usr/share/grove/release"
  printf '#!/bin/sh\necho grove\n' >"$work/tree/usr/bin/grove"
  chmod 755 "$work/tree/usr/bin/grove"
}
# commit <ref> <version> <day>
commit() {
  tree "$2"
  ostree commit --repo="$repo" --branch="$1" --subject="grove $2" --add-metadata-string=version="$2" \
    --timestamp="@$((clock + $3 * 86400))" --owner-uid=0 --owner-gid=0 --no-xattrs "$work/tree" >/dev/null
}
snapshot() {
  ostree summary --repo="$repo" --update
  cp -a "$repo" "$work/$1"
}
archive() { # archive <file> <directory>: a gzipped tar whose bytes depend on the contents alone
  mkdir -p "$work/out/imports"
  tar --sort=name --mtime="@$clock" --owner=0 --group=0 --numeric-owner -C "$(dirname "$2")" -cf - "$(basename "$2")" | gzip -n9 >"$work/out/imports/$1"
}

# v1: a branch of one commit, another of two.
commit grove/stable 1.0 0
commit grove/devel 1.0-devel1 0
commit grove/devel 1.0-devel2 1
snapshot v1
archive v1.tar.gz "$repo"

# One commit on top of grove/stable, alone: what import_commits takes.
stable=$(ostree rev-parse --repo="$repo" grove/stable)
commit grove/stable 1.1 7
next=$(ostree rev-parse --repo="$repo" grove/stable)
mkdir -p "$work/child"
ostree init --repo="$work/child/repo" --mode=archive
ostree pull-local --repo="$work/child/repo" --depth=0 "$repo" "$next" >/dev/null
ostree refs --repo="$work/child/repo" --create=grove/stable "$next"
archive stable-1.1.tar.gz "$work/child/repo"

# A root commit without a history of its own, for the smallest import.
mkdir -p "$work/single"
ostree init --repo="$work/single/repo" --mode=archive
ostree pull-local --repo="$work/single/repo" "$work/v1" "$stable" >/dev/null
ostree refs --repo="$work/single/repo" --create=grove/stable "$stable"
archive stable-1.0.tar.gz "$work/single/repo"

# v2: grove/stable went on, grove/next is new, grove/devel is gone.
commit grove/next 2.0-beta 8
ostree refs --repo="$repo" --delete grove/devel
ostree prune --repo="$repo" --refs-only >/dev/null
snapshot v2

mkdir -p "$work/out"
for state in v1 v2; do
  mkdir "$work/out/$state"
  # What a web server has of a repository: no locks, no scratch directories.
  (cd "$work/$state" && cp -a --parents config summary objects refs "$work/out/$state")
done
rm -rf "$data"
cp -a "$work/out" "$data"
find "$data" -type d -empty -delete
chmod -R u=rwX,go=rX "$data"
for state in v1 v2; do echo "$state:"; ostree refs --repo="$work/$state" | sort | while read -r ref; do echo "  $ref $(ostree rev-parse --repo="$work/$state" "$ref")"; done; done
