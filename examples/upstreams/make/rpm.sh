#!/usr/bin/env bash
# A yum repository in two states. Arguments: scratch directory, output directory.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
scratch=$1 out=$2 pool=$1/pool
mkdir -p "$pool"

# build <name> <[epoch:]version> <release> [extra spec line …]
build() {
  local name=$1 version=${2#*:} release=$3 spec=$scratch/$1.spec epoch=()
  [[ $2 != *:* ]] || epoch=("Epoch: ${2%%:*}")
  shift 3
  {
    printf '%s\n' "Name: $name" "Version: $version" "Release: $release" "Summary: The $name of a small grove" \
      "License: Apache-2.0" "URL: https://example.com/$name" "BuildArch: noarch" "${epoch[@]}" "$@" \
      "%description" "A package of the test upstream." \
      "%install" "mkdir -p %{buildroot}/usr/share/grove" "echo '$name $version-$release' > %{buildroot}/usr/share/grove/$name" \
      "%files" "/usr/share/grove/$name"
  } >"$spec"
  # No reserved space for signatures (4 kB a package), gzip payload, and nothing of the building machine.
  rpmbuild -bb --quiet --define "_topdir $scratch/rpmbuild" --define "_rpmdir $pool" --define "_build_name_fmt %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm" \
    --define "__gpg_reserved_space 0" --define "_binary_payload w9.gzdio" --define "_buildhost fixtures" --define "vendor fixtures" \
    --define "use_source_date_epoch_as_buildtime 1" --define "clamp_mtime_to_source_date_epoch 1" "$spec" >"$scratch/$name.log" 2>&1 ||
    { cat "$scratch/$name.log" >&2; exit 1; }
}

build acorn 1.0 1
build acorn 1.1 1
build acorn 1.2 1
build birch 1.0 1
build birch 1.2 1
build birch 1.10 1
build cedar 1.0 1 "ModularityLabel: cedar:1:20250101:00000000"
build maple 0.9 1
build oak 2.0 1 "Requires: acorn >= 1.1"
build oak 2.1 1 "Requires: acorn >= 1.2"
build willow 1:3.0~rc1 1 "Requires: oak" "Recommends: birch"
build willow 1:3.0 1 "Requires: oak" "Recommends: birch"

# repository <state> <time> <package files …>
repository() {
  local state=$1 time=$2 dir=$out/$1 file
  shift 2
  mkdir -p "$dir/Packages"
  for file in "$@"; do cp "$pool/$file.noarch.rpm" "$dir/Packages/"; done
  touch -d "@$SOURCE_DATE_EPOCH" "$dir"/Packages/*
  createrepo_c --quiet --general-compress-type=gz --no-database --revision "$time" --set-timestamp-to-revision \
    --groupfile "$here/comps.xml" "$dir"
  modifyrepo_c --compress-type=gz --mdtype=modules "$here/modules.yaml" "$dir/repodata" >/dev/null
  advisories "$state" >"$scratch/updateinfo.xml"
  modifyrepo_c --compress-type=gz --mdtype=updateinfo "$scratch/updateinfo.xml" "$dir/repodata" >/dev/null
  # modifyrepo_c stamps its records with the time of the run.
  sed -i "s|<timestamp>[0-9.]*</timestamp>|<timestamp>$time</timestamp>|" "$dir/repodata/repomd.xml"
}

# What lies between the markers of updateinfo.xml is in v2 only.
advisories() {
  if [[ $1 == v1 ]]; then sed '/<!-- v2 -->/,/<!-- end -->/d' "$here/updateinfo.xml"; else sed '/<!-- v2 -->/d; /<!-- end -->/d' "$here/updateinfo.xml"; fi
}

both=(acorn-1.0-1 acorn-1.1-1 birch-1.0-1 birch-1.2-1 cedar-1.0-1 oak-2.0-1)
repository v1 "$SOURCE_DATE_EPOCH" "${both[@]}" maple-0.9-1 'willow-3.0~rc1-1'
repository v2 "$((SOURCE_DATE_EPOCH + 31 * 86400))" "${both[@]}" acorn-1.2-1 birch-1.10-1 oak-2.1-1 'willow-3.0~rc1-1' willow-3.0-1
