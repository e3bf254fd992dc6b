#!/usr/bin/env bash
# Makes data/ anew, or the directory given: a Maven repository as a remote has it, in states v1 and v2.
#   v1: org.grove:acorn 1.0, 1.1; org.grove:oak 2.0, which needs acorn 1.1
#   v2: also acorn 1.10, and oak 2.1, which needs acorn 1.10
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
data=${1:-$here/data}
[[ -z ${1:-} || ! -e $1 ]] || { echo "make.sh: $1 exists" >&2; exit 1; }
export TZ=UTC LC_ALL=C
umask 022
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

sums() {
  (cd "$(dirname "$1")" && for sum in md5 sha1; do "${sum}sum" "$(basename "$1")" | cut -d' ' -f1 | tr -d '\n' >"$(basename "$1").$sum"; done)
}

# build <state> <artifact> <version> [acorn's version]
build() {
  local directory=$work/data/$1/org/grove/$2/$3 jar=$work/jar
  rm -rf "$jar"
  mkdir -p "$directory" "$jar/META-INF"
  {
    printf '<project xmlns="http://maven.apache.org/POM/4.0.0">\n  <modelVersion>4.0.0</modelVersion>\n  <groupId>org.grove</groupId>\n'
    printf '  <artifactId>%s</artifactId>\n  <version>%s</version>\n  <name>%s</name>\n  <description>A tree of the grove</description>\n' "$2" "$3" "$2"
    [[ -z ${4:-} ]] || printf '  <dependencies>\n    <dependency>\n      <groupId>org.grove</groupId>\n      <artifactId>acorn</artifactId>\n      <version>%s</version>\n    </dependency>\n  </dependencies>\n' "$4"
    printf '</project>\n'
  } >"$directory/$2-$3.pom"
  printf 'Manifest-Version: 1.0\nImplementation-Title: %s\nImplementation-Version: %s\n' "$2" "$3" >"$jar/META-INF/MANIFEST.MF"
  # Not by `jar`: it has no fixed clock.
  python3 - "$jar/META-INF/MANIFEST.MF" "$directory/$2-$3.jar" <<'PY'
import sys, zipfile
with zipfile.ZipFile(sys.argv[2], "w") as jar:
    jar.writestr(zipfile.ZipInfo("META-INF/MANIFEST.MF", (2025, 1, 1, 0, 0, 0)), open(sys.argv[1], "rb").read())
PY
  sums "$directory/$2-$3.pom"
  sums "$directory/$2-$3.jar"
}

# metadata <state> <artifact> <version …>, oldest first
metadata() {
  local state=$1 artifact=$2 file=$work/data/$1/org/grove/$2/maven-metadata.xml
  shift 2
  {
    printf '<?xml version="1.0" encoding="UTF-8"?>\n<metadata>\n  <groupId>org.grove</groupId>\n  <artifactId>%s</artifactId>\n  <versioning>\n' "$artifact"
    printf '    <latest>%s</latest>\n    <release>%s</release>\n    <versions>\n' "${!#}" "${!#}"
    printf '      <version>%s</version>\n' "$@"
    printf '    </versions>\n    <lastUpdated>20250101000000</lastUpdated>\n  </versioning>\n</metadata>\n'
  } >"$file"
  sums "$file"
}

for state in v1 v2; do
  build "$state" acorn 1.0
  build "$state" acorn 1.1
  build "$state" oak 2.0 1.1
done
metadata v1 acorn 1.0 1.1
metadata v1 oak 2.0
build v2 acorn 1.10
build v2 oak 2.1 1.10
metadata v2 acorn 1.0 1.1 1.10
metadata v2 oak 2.0 2.1
rm -rf "$data"
cp -a "$work/data" "$data"
du -sh --apparent-size "$data"
