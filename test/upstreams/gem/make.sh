#!/usr/bin/env bash
# Makes data/ anew, or the directory given: a gem server's files in two states, with the indexes of old (specs.4.8, quick/) and the compact
# one (names, versions, info/). v2 is v1 some weeks later.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
data=${1:-$here/data}
[[ -z ${1:-} || ! -e $1 ]] || { echo "make.sh: $1 exists" >&2; exit 1; }
export SOURCE_DATE_EPOCH=1735689600 TZ=UTC LC_ALL=C.UTF-8 # 2025-01-01T00:00:00Z
umask 022
command -v gem >/dev/null || { echo "make.sh needs gem (Debian package: ruby)" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
pool=$work/pool out=$work/data
mkdir -p "$pool" "$out"

# build <name> <version> [line of the gemspec …]
build() {
  local name=$1 version=$2 dir=$work/build/$1-$2
  shift 2
  mkdir -p "$dir/lib"
  printf 'module %s\n  VERSION = "%s"\nend\n' "${name^}" "$version" >"$dir/lib/$name.rb"
  {
    printf 'Gem::Specification.new do |s|\n'
    printf '  %s\n' "s.name = '$name'" "s.version = '$version'" "s.summary = 'The $name of a small grove'" "s.authors = ['Grove']" \
      "s.homepage = 'https://example.com/$name'" "s.license = 'Apache-2.0'" "s.files = ['lib/$name.rb']" "s.required_ruby_version = '>= 2.5'" "$@"
    printf 'end\n'
  } >"$dir/$name.gemspec"
  touch -d "@$SOURCE_DATE_EPOCH" "$dir/lib/$name.rb"
  (cd "$dir" && gem build "$name.gemspec" >/dev/null 2>&1 && mv ./*.gem "$pool/")
}

build acorn 1.0.0
build acorn 1.1.0
build acorn 1.2.0
build birch 1.2.0
build birch 1.10.0
build cedar 0.9.0
build oak 2.0.0 "s.add_dependency 'acorn', '>= 1.1', '< 2'"
build oak 2.1.0 "s.add_dependency 'acorn', '>= 1.2', '< 2'"
build rowan 1.0.0
build rowan 1.0.0-linux "s.version = '1.0.0'" "s.platform = 'x86_64-linux'"
build willow 3.0.0.rc1 "s.add_dependency 'oak'"
build willow 3.0.0 "s.add_dependency 'oak'"
build maple 5.0.0                               # in no state: for uploads
build maple 5.0.0-linux "s.version = '5.0.0'" "s.platform = 'x86_64-linux'"

# server <state> <gem …>
server() {
  local dir=$out/$1 file
  shift
  mkdir -p "$dir/gems"
  for file in "$@"; do cp "$pool/$file.gem" "$dir/gems/"; done
  touch -d "@$SOURCE_DATE_EPOCH" "$dir"/gems/*
  gem generate_index --directory "$dir" >/dev/null
  rm -f "$dir"/*.4.8 # kept gzipped
  ruby "$here/compact-index.rb" "$dir"
}

v1=(acorn-1.0.0 acorn-1.1.0 birch-1.2.0 oak-2.0.0 rowan-1.0.0 rowan-1.0.0-x86_64-linux willow-3.0.0.rc1)
server v1 "${v1[@]}" cedar-0.9.0
server v2 "${v1[@]}" acorn-1.2.0 birch-1.10.0 oak-2.1.0 willow-3.0.0
mkdir "$out/uploads"
cp "$pool"/maple-5.0.0*.gem "$out/uploads/"

rm -rf "$data"
cp -a "$out" "$data"
find "$data" -exec touch -d "@$SOURCE_DATE_EPOCH" {} +
du -sh --apparent-size "$data"
