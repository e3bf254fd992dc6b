#!/usr/bin/env bash
# Makes data/ anew, or the directory given: packages by `npm pack`, and what a registry says of them, in states v1 and v2.
#   v1: grove-acorn 1.0.0, 1.1.0, 2.0.0-rc.1; @grove/oak 2.0.0, which needs grove-acorn ^1.1.0
#   v2: also grove-acorn 1.10.0, and @grove/oak 2.1.0, which needs ^1.10.0
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
data=${1:-$here/data}
[[ -z ${1:-} || ! -e $1 ]] || { echo "make.sh: $1 exists" >&2; exit 1; }
umask 022

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export npm_config_cache=$work/cache npm_config_update_notifier=false

# build <name> <version> <dependencies as JSON>
build() {
  local source=$work/source
  rm -rf "$source"
  mkdir -p "$source"
  printf '{\n  "name": "%s",\n  "version": "%s",\n  "description": "A tree of the grove",\n  "main": "index.js",\n  "license": "Apache-2.0",\n  "dependencies": %s\n}\n' \
    "$1" "$2" "$3" >"$source/package.json"
  printf 'exports.version = "%s";\n' "$2" >"$source/index.js"
  (cd "$source" && npm pack --silent --json --pack-destination "$work/data/files" >"$work/packed/$RANDOM$RANDOM.json")
}

mkdir -p "$work/data/files" "$work/packed"
build grove-acorn 1.0.0 '{}'
build grove-acorn 1.1.0 '{}'
build grove-acorn 1.10.0 '{}'
build grove-acorn 2.0.0-rc.1 '{}'
build @grove/oak 2.0.0 '{ "grove-acorn": "^1.1.0" }'
build @grove/oak 2.1.0 '{ "grove-acorn": "^1.10.0" }'
node "$here/registry.cjs" "$work/packed" "$work/data"
rm -rf "$data"
cp -a "$work/data" "$data"
du -sh --apparent-size "$data"
