#!/usr/bin/env bash
# Makes data/ anew, or the directory given: collections by `ansible-galaxy collection build`, and a git repository that holds one.
# ANSIBLE_GALAXY names the program where it isn't on the path.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
data=${1:-$here/data}
[[ -z ${1:-} || ! -e $1 ]] || { echo "make.sh: $1 exists" >&2; exit 1; }
galaxy=${ANSIBLE_GALAXY:-ansible-galaxy}
for tool in "$galaxy" git; do
  command -v "$tool" >/dev/null || { echo "make.sh needs $tool (ansible-core from PyPI; Debian package: git)" >&2; exit 1; }
done
export TZ=UTC LC_ALL=C.UTF-8 # ansible wants UTF-8
umask 022
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work ANSIBLE_LOCAL_TEMP=$work/tmp

# source <directory> <name> <version> <dependencies>
source_of() {
  mkdir -p "$1/meta" "$1/plugins/filter" "$1/roles/sapling/tasks"
  cat >"$1/galaxy.yml" <<END
namespace: grove
name: $2
version: $3
readme: README.md
authors:
  - Grove Keepers
description: The collection $2 of the grove
license:
  - Apache-2.0
tags:
  - tools
dependencies: $4
repository: https://git.example.com/grove/$2
END
  printf 'requires_ansible: ">=2.15.0"\n' >"$1/meta/runtime.yml"
  printf '# grove.%s\n\nVersion %s.\n' "$2" "$3" >"$1/README.md"
  printf '# sapling\n\nSays what grows here.\n' >"$1/roles/sapling/README.md"
  printf -- '---\n- name: Say what grows here\n  ansible.builtin.debug:\n    msg: %s %s\n' "$2" "$3" >"$1/roles/sapling/tasks/main.yml"
}
# build <state …> -- <name> <version> <dependencies>
build() {
  local states=()
  while [[ $1 != -- ]]; do states+=("$1"); shift; done
  shift
  local tree=$work/$1-$2
  source_of "$tree" "$@"
  for state in "${states[@]}"; do mkdir -p "$work/data/$state"; done
  "$galaxy" collection build "$tree" --output-path "$work/built" >/dev/null
  for state in "${states[@]}"; do
    cp "$work/built/grove-$1-$2.tar.gz" "$work/data/$state/"
    # What an API says of it.
    [[ $state == uploads ]] || tar -xzOf "$work/built/grove-$1-$2.tar.gz" MANIFEST.json >"$work/data/$state/grove-$1-$2.json"
  done
}

# v2 is v1 some weeks later: tree 1.10.0 and a beta came, moss went.
build v1 v2 -- tree 1.0.0 '{}'
build v1 v2 -- tree 1.2.0 '{}'
build v2 -- tree 1.10.0 '{}'
build v2 -- tree 2.0.0-beta.1 '{}'
build v1 v2 -- forest 1.0.0 '{"grove.tree": ">=1.0.0,<2.0.0"}'
build v1 -- moss 0.1.0 '{}'
build uploads -- fern 1.0.0 '{}'

# A bare repository as a plain web server, or file://, has it.
export GIT_AUTHOR_NAME=Grove GIT_AUTHOR_EMAIL=grove@example.com GIT_COMMITTER_NAME=Grove GIT_COMMITTER_EMAIL=grove@example.com
export GIT_AUTHOR_DATE=2025-01-01T00:00:00Z GIT_COMMITTER_DATE=2025-01-01T00:00:00Z
source_of "$work/bark" bark 0.3.0 '{}'
git init -q -b main "$work/bark"
git -C "$work/bark" add -A
git -C "$work/bark" commit -q -m "grove.bark 0.3.0"
git -C "$work/bark" tag v0.3.0
mkdir -p "$work/data/git"
git -C "$work/bark" bundle create -q "$work/data/git/bark.bundle" HEAD main v0.3.0

rm -rf "$data"
cp -a "$work/data" "$data"
chmod -R u=rwX,go=rX "$data"
ls -l "$data"/*
