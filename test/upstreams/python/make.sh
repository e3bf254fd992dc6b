#!/usr/bin/env bash
# Makes data/ anew, or the directory given: wheels and source distributions by flit, in states v1 and v2, as an index serves them.
#   v1: grove-acorn 1.0 (wheel and sdist), 1.1, 2.0rc1; grove-oak 2.0, which needs grove-acorn >=1.1,<2
#   v2: also grove-acorn 1.10, grove-oak 2.1, which needs >=1.10,<2; grove-acorn 1.0 is yanked
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
data=${1:-$here/data}
[[ -z ${1:-} || ! -e $1 ]] || { echo "make.sh: $1 exists" >&2; exit 1; }
export SOURCE_DATE_EPOCH=1735689600 TZ=UTC LC_ALL=C # 2025-01-01T00:00:00Z: the one clock of all fixtures
umask 022

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
printf 'flit_core==3.12.0 --hash=sha256:e7a0304069ea895172e3c7bb703292e992c5d1555dd1233ab7b5621b5b69e62c\n' >"$work/requirements.txt"
"$work/venv/bin/pip" --quiet --disable-pip-version-check install --no-deps --require-hashes -r "$work/requirements.txt"

# build <project> <version> <wheel|sdist> <dependency …>
build() {
  local name=$1 version=$2 what=$3 module source
  shift 3
  module=$(tr 'A-Z.-' 'a-z__' <<<"$name")
  source=$work/source
  rm -rf "$source"
  mkdir -p "$source"
  {
    printf '[build-system]\nrequires = ["flit_core"]\nbuild-backend = "flit_core.buildapi"\n\n'
    printf '[project]\nname = "%s"\nversion = "%s"\ndescription = "A tree of the grove"\nrequires-python = ">=3.8"\ndependencies = [' "$name" "$version"
    (($# == 0)) || printf '"%s"' "$@"
    printf ']\n\n[tool.flit.module]\nname = "%s"\n' "$module"
  } >"$source/pyproject.toml"
  printf '"""A tree of the grove."""\n\nVERSION = "%s"\n' "$version" >"$source/$module.py"
  (cd "$source" && "$work/venv/bin/python" -c "import flit_core.buildapi as b; b.build_$what('$work/files')")
}

mkdir -p "$work/files" "$work/data/files"
build Grove.Acorn 1.0 wheel
build Grove.Acorn 1.0 sdist
build Grove.Acorn 1.1 wheel
build Grove.Acorn 1.10 wheel
build Grove.Acorn 2.0rc1 wheel
build grove-oak 2.0 wheel 'grove-acorn>=1.1,<2'
build grove-oak 2.1 wheel 'grove-acorn>=1.10,<2'
cp "$work"/files/* "$work/data/files/"
"$work/venv/bin/python" "$here/index.py" "$work/data"
rm -rf "$data"
cp -a "$work/data" "$data"
du -sh --apparent-size "$data"
